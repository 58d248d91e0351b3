import {
  commands,
  EventEmitter,
  languages,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { isReport } from './reportServer.js';

/** How long after a keystroke views ask anew; the longer a report, the longer they wait. */
const shortestPause = 200;
const millisecondsPerLine = 0.1;

/**
 * The report that views, status bar and commands speak of: the one in the active editor, or the last one that was active
 * for as long as it or its preview can be seen beside what has the focus now.
 */
export class ActiveReport implements Disposable {
  readonly #changed = new EventEmitter<TextDocument | undefined>();
  readonly #disposables: Pick<Disposable, 'dispose'>[];
  readonly #previewed = new Set<TextDocument>();
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another report is active, or what is said of it may have changed. Comes once for many changes in a row. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#choose()),
      window.onDidChangeVisibleTextEditors(() => this.#choose()),
      workspace.onDidOpenTextDocument(() => this.#choose()),
      workspace.onDidCloseTextDocument(() => this.#choose()),
      workspace.onDidChangeTextDocument(({ document }) => this.#touched(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('baogao')) this.#touched(this.#document);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.#touched(this.#document);
      }),
    ];
    this.#choose();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** The editor that shows the active report. */
  get editor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active?.document === this.#document) return active;
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Takes note that a preview of `document` can be seen, or no longer can. */
  notePreview(document: TextDocument, visible: boolean): void {
    if (visible) this.#previewed.add(document);
    else this.#previewed.delete(document);
    this.#choose();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #choose(): void {
    const known = this.#document;
    const previewed = known !== undefined && this.#previewed.has(known) ? known : [...this.#previewed].at(-1);
    const chosen = [window.activeTextEditor?.document, this.editor?.document, previewed].find(
      (document) => document !== undefined && !document.isClosed && isReport(document),
    );
    if (chosen === this.#document) return;
    this.#document = chosen;
    void commands.executeCommand('setContext', 'baogao.reportActive', chosen !== undefined);
    clearTimeout(this.#timer);
    this.#changed.fire(chosen);
  }

  #touched(document: TextDocument | undefined): void {
    if (document === undefined || document !== this.#document) return;
    clearTimeout(this.#timer);
    const pause = shortestPause + document.lineCount * millisecondsPerLine;
    this.#timer = setTimeout(() => this.#changed.fire(this.#document), pause);
  }
}
