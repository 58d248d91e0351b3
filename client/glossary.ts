import { l10n, Position, Range, Uri, window, workspace, type Disposable } from 'vscode';
import type { GlossaryTarget } from '../server/features/protocol.js';
import type { Desk } from './desk.js';
import { toRange } from './ranges.js';
import type { ReportServer } from './reportServer.js';

/** Shows glossaries, which the server writes and go-to-definition leads into, as read-only documents. */
export function registerGlossary(server: ReportServer): Disposable {
  return workspace.registerTextDocumentContentProvider('baogao-glossary', {
    provideTextDocumentContent: (uri, token) => server.ask('baogao/glossary', { uri: uri.toString() }, token),
  });
}

/** Lets the user look a term or document up among all that Baogao knows, and shows its entry. */
export async function searchGlossary({ server, report }: Desk): Promise<void> {
  const { uri, entries } = await server.ask('baogao/glossaryEntries', {
    report: report.document?.uri.toString() ?? null,
  });
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
  await show(uri, new Range(start, start));
}

/** Shows the entry that a link in a hover leads to. */
export async function openGlossary({ server }: Desk, argument: unknown): Promise<void> {
  const { name, report } = (argument ?? {}) as Partial<GlossaryTarget>;
  if (typeof name !== 'string' || typeof report !== 'string') return;
  const place = await server.ask('baogao/glossaryPlace', { name, report });
  if (place !== null) await show(place.uri, toRange(place.range));
}

async function show(uri: string, selection: Range): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await window.showTextDocument(document, { preview: true, selection });
}
