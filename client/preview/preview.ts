import {
  l10n,
  Position,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { LayoutParagraph } from '../../server/features/protocol.js';
import type { Desk } from '../desk.js';
import { inReport } from '../reportServer.js';
import type { FromPage, ToPage } from './messages.js';
import { previewHtml } from './html.js';
import { updateFrom } from './update.js';

const previewType = 'baogao.preview';

const open = new Map<string, Preview>();

/** Shows the active report in official layout beside its editor. */
export function openPreview(desk: Desk): void {
  const { document } = desk.report;
  if (document === undefined) return;
  const shown = open.get(document.uri.toString());
  if (shown !== undefined) {
    shown.reveal();
    return;
  }
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  const panel = window.createWebviewPanel(previewType, '', column, { enableFindWidget: true });
  new Preview(desk, document, panel);
}

/** Fills the panels that were open when the window was closed. */
export function restorePreviews(desk: Desk): Disposable {
  return window.registerWebviewPanelSerializer(previewType, {
    async deserializeWebviewPanel(panel, state) {
      const { uri } = (state ?? {}) as { uri?: string };
      const document = uri === undefined ? undefined : await openDocument(Uri.parse(uri));
      if (document === undefined) panel.dispose();
      else new Preview(desk, document, panel);
    },
  });
}

async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  return workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** A report in a panel: follows the text as it is typed and the editor as it scrolls, and leads the editor back. */
class Preview {
  readonly #desk: Desk;
  readonly #document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #disposables: Disposable[];
  #shown: readonly LayoutParagraph[] = [];
  /** The line that the page led the editor to; the scrolling that this brings is not reported back to it. */
  #led = { line: -1, until: 0 };

  constructor(desk: Desk, document: TextDocument, panel: WebviewPanel) {
    this.#desk = desk;
    this.#document = document;
    this.#panel = panel;
    const key = document.uri.toString();
    open.set(key, this);
    const media = Uri.joinPath(desk.context.extensionUri, 'client/media');
    const scripts = Uri.joinPath(desk.context.extensionUri, 'dist');
    panel.title = l10n.t('Preview {0}', document.uri.path.split('/').pop() ?? '');
    panel.webview.options = { enableScripts: true, localResourceRoots: [media, scripts] };
    this.#disposables = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      desk.report.onDidChange((changed) => {
        if (changed === document) void this.#update();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#follow(textEditor)),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === document) panel.dispose();
      }),
    ];
    panel.onDidChangeViewState(() => desk.report.notePreview(document, panel.visible));
    desk.report.notePreview(document, true);
    panel.onDidDispose(() => {
      open.delete(key);
      desk.report.notePreview(document, false);
      for (const disposable of this.#disposables) disposable.dispose();
    });
    panel.webview.html = previewHtml({
      uri: key,
      title: panel.title,
      cspSource: panel.webview.cspSource,
      style: panel.webview.asWebviewUri(Uri.joinPath(media, 'report.css')).toString(),
      script: panel.webview.asWebviewUri(Uri.joinPath(scripts, 'preview.js')).toString(),
    });
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#shown = [];
        void this.#update();
        break;
      case 'scrolled':
        this.#lead(message.line);
        break;
      case 'open':
        void this.#open(message.line);
    }
  }

  async #update(): Promise<void> {
    const layout = await this.#desk.server.ask('baogao/layout', inReport(this.#document)).catch(() => null);
    if (layout === null) return;
    const update = updateFrom(this.#shown, layout.paragraphs);
    if (update === undefined) return;
    const first = this.#shown.length === 0;
    this.#shown = layout.paragraphs;
    this.#post(update);
    if (first && this.#editor !== undefined) this.#follow(this.#editor);
  }

  get #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Scrolls the page to where `editor` is. */
  #follow(editor: TextEditor): void {
    const [visible] = editor.visibleRanges;
    if (editor.document !== this.#document || visible === undefined) return;
    const { line, until } = this.#led;
    if (Date.now() < until && visible.start.line <= line && line <= visible.end.line) return;
    this.#post({ type: 'scroll', line: visible.start.line });
  }

  /** Scrolls the editor to where the page is. */
  #lead(line: number): void {
    this.#led = { line, until: Date.now() + 200 };
    this.#editor?.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  async #open(line: number): Promise<void> {
    const position = new Position(line, 0);
    await window.showTextDocument(this.#document, {
      viewColumn: this.#editor?.viewColumn ?? ViewColumn.One,
      selection: new Range(position, position),
    });
  }

  #post(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}
