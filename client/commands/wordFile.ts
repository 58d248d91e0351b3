import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Desk } from '../desk.js';
import { inReport } from '../reportServer.js';
import type { LostParts } from '../word/read.js';

const wordFiles = { [l10n.t('Word document')]: ['docx'] };

/** Saves the active report as a Word file in official layout. */
export async function exportWord({ server, report, word }: Desk): Promise<void> {
  const { document } = report;
  if (document === undefined) return;
  const layout = await server.ask('baogao/layout', inReport(document));
  if (layout === null) return;
  const target = await window.showSaveDialog({
    defaultUri: withExtension(document.uri, 'docx'),
    filters: wordFiles,
    title: l10n.t('Export to Word'),
  });
  if (target === undefined) return;
  await working(l10n.t('Writing the Word file…'), async () => {
    const converter = await word();
    await workspace.fs.writeFile(target, await converter.writeWord(layout));
  });
  void window.showInformationMessage(
    l10n.t(
      'Saved {0} in the layout of GB/T 9704. Check the fonts: Word replaces those that are not installed.',
      nameOf(target),
    ),
  );
}

async function choose(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({ filters: wordFiles, title: l10n.t('Import Word File') });
  return chosen?.[0];
}

/** Opens a Word file, given or chosen, as a new report, and says what of it could not be carried over. */
export async function importWord({ output, word }: Desk, argument: unknown): Promise<void> {
  const source = argument instanceof Uri ? argument : await choose();
  if (source === undefined) return;
  const read = await working(l10n.t('Reading the Word file…'), async () => {
    const converter = await word();
    return converter.readWord(await workspace.fs.readFile(source)).catch((error: unknown) => String(error));
  });
  if (typeof read === 'string') {
    void window.showErrorMessage(l10n.t('{0} cannot be read as a Word file (.docx). {1}', nameOf(source), read));
    return;
  }
  const { text, lost, warnings } = read;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'baogao', content: text }));
  const notes = lostNotes(lost);
  output.appendLine([l10n.t('Imported {0}.', source.path), ...notes, ...warnings].join('\n- '));
  const details = l10n.t('Details');
  const note = l10n.t('Imported as text; fonts, headers and footers stay behind. {0}', notes.join(' '));
  const chosen = await window.showInformationMessage(note.trim(), ...(warnings.length > 0 ? [details] : []));
  if (chosen === details) output.show();
}

/** What of a Word file the text lacks or has otherwise, a sentence each. */
function lostNotes({ images, notes, comments, mergedCells, numbered }: LostParts): string[] {
  const sentences: string[] = [];
  if (numbered > 0) sentences.push(l10n.t('Automatic numbers written out, please check: {0}.', numbered));
  if (images > 0) sentences.push(l10n.t('Pictures left out: {0}.', images));
  if (notes > 0) sentences.push(l10n.t('Footnotes and endnotes left out: {0}.', notes));
  if (comments > 0) sentences.push(l10n.t('Comments left out: {0}.', comments));
  if (mergedCells > 0) sentences.push(l10n.t('Merged table cells taken apart: {0}.', mergedCells));
  return sentences;
}

async function working<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  return window.withProgress({ location: ProgressLocation.Notification, title }, work);
}

/** The place of a report's file with another extension; of one that was never saved, the first folder's. */
export function withExtension(uri: Uri, extension: string): Uri {
  const name = `${nameOf(uri).replace(/\.[^.]*$/, '')}.${extension}`;
  if (uri.scheme !== 'untitled') return Uri.joinPath(uri, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? Uri.file(name) : Uri.joinPath(folder, name);
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
