import { languages, l10n, SnippetString, Uri, window, workspace, type TextDocument } from 'vscode';
import type { ReportTypeName } from '../../server/features/protocol.js';
import type { Desk } from '../desk.js';
import { askFolder } from '../reportFiles.js';
import type { ReportServer } from '../reportServer.js';
import { askUnit, askYear } from './changeProfile.js';
import { askPrevious } from './lastYear.js';

/** Leads the user to a new report: type, last year's report, unit, year; then opens it to fill in. */
export async function newReport({ server }: Desk): Promise<void> {
  const folder = await askFolder();
  if (folder === undefined && (workspace.workspaceFolders ?? []).length > 0) return;
  const report = folder === undefined ? null : Uri.joinPath(folder, 'report.txt').toString();
  const type = await askType(server, report);
  if (type === undefined) return;
  const previous = await askPrevious(server, type, folder);
  if (previous === undefined) return;
  const { identity, text } = previous;
  const unit = await askUnit(identity?.unit ?? '', l10n.t('New report (3/4): unit'));
  if (unit === undefined) return;
  const lastYear = new Date().getFullYear() - 1;
  const year = await askYear(
    typeof identity?.year === 'number' ? identity.year + 1 : lastYear,
    l10n.t('New report (4/4): year'),
  );
  if (year === undefined) return;
  const wanted = { report, type: type.id, unit, year, ...(text === undefined ? {} : { previous: text }) };
  const begun = await server.ask('baogao/newReport', wanted);
  if (begun === null) return;
  const editor = await window.showTextDocument(await emptyReport(folder, begun.fileName));
  await editor.insertSnippet(new SnippetString(begun.snippet));
}

async function askType(server: ReportServer, report: string | null): Promise<ReportTypeName | undefined> {
  const types = await server.ask('baogao/reportTypes', { report });
  const chosen = await window.showQuickPick(
    types.map((type) => ({ label: type.name, type })),
    { title: l10n.t('New report (1/4): type'), placeHolder: l10n.t('What kind of report will you write?') },
  );
  return chosen?.type;
}

/** A new document in the report's language, to be saved under `name` in `folder` where that is on a disk. */
async function emptyReport(folder: Uri | undefined, name: string): Promise<TextDocument> {
  if (folder?.scheme !== 'file') return workspace.openTextDocument({ language: 'baogao', content: '' });
  const path = Uri.joinPath(folder, `${name}.txt`);
  if (await exists(path)) return workspace.openTextDocument({ language: 'baogao', content: '' });
  const document = await workspace.openTextDocument(path.with({ scheme: 'untitled' }));
  return languages.setTextDocumentLanguage(document, 'baogao');
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
