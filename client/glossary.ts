import {
  l10n,
  Position,
  Range,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import type { ReportServer } from './reportServer.js';

const scheme = 'baogao-glossary';

/** The read-only document of all terms and documents, which the server writes and go-to-definition leads into. */
export class Glossary implements TextDocumentContentProvider, Disposable {
  readonly #server: ReportServer;
  readonly #registration: Disposable;

  constructor(server: ReportServer) {
    this.#server = server;
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(): Promise<string> {
    return this.#server.ask('baogao/glossary', {});
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** Lets the user look a term or document up among all that Baogao knows, and shows its entry. */
export async function searchGlossary({ server }: { readonly server: ReportServer }): Promise<void> {
  const entries = await server.ask('baogao/glossaryEntries', {});
  const chosen = await window.showQuickPick(
    entries.map(({ name, aliases, group, text, line }) => ({
      label: name,
      description: [group, ...aliases].join(' · '),
      detail: text,
      line,
    })),
    {
      title: l10n.t('Terms and documents'),
      placeHolder: l10n.t('Name, short form or meaning'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen === undefined) return;
  const start = new Position(chosen.line, 0);
  const document = await workspace.openTextDocument(Uri.parse(`${scheme}:/词汇表.md`));
  await window.showTextDocument(document, { preview: true, selection: new Range(start, start) });
}
