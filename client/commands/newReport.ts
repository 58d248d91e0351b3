import { languages, l10n, SnippetString, Uri, window, workspace, type TextDocument } from 'vscode';
import type { PlainText, ReportIdentity, ReportTypeName } from '../../server/features/protocol.js';
import type { Desk } from '../desk.js';
import { filesIn } from '../reportFiles.js';
import type { ReportServer } from '../reportServer.js';
import { askUnit, askYear } from './changeProfile.js';

/** Leads the user to a new report: type, last year's report, unit, year; then opens it to fill in. */
export async function newReport({ server }: Desk): Promise<void> {
  const type = await askType(server);
  if (type === undefined) return;
  const previous = await askPrevious(server, type);
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
  const wanted = { type: type.id, unit, year, ...(text === undefined ? {} : { previous: text }) };
  const report = await server.ask('baogao/newReport', wanted);
  if (report === null) return;
  const editor = await window.showTextDocument(await emptyReport(report.fileName));
  await editor.insertSnippet(new SnippetString(report.snippet));
}

async function askType(server: ReportServer): Promise<ReportTypeName | undefined> {
  const types = await server.ask('baogao/reportTypes', {});
  const chosen = await window.showQuickPick(
    types.map((type) => ({ label: type.name, type })),
    { title: l10n.t('New report (1/4): type'), placeHolder: l10n.t('What kind of report will you write?') },
  );
  return chosen?.type;
}

interface Previous {
  readonly identity?: ReportIdentity;
  readonly text?: PlainText;
}

/** Lets the user choose last year's report among those in the folder; an empty answer if there is none to choose. */
async function askPrevious(server: ReportServer, type: ReportTypeName): Promise<Previous | undefined> {
  const reports = await reportsInFolder(server, type);
  if (reports.length === 0) return {};
  const items = [
    { label: l10n.t('None: begin with the standard sections'), previous: {} },
    ...reports.map(({ file, ...previous }) => ({
      label: workspace.asRelativePath(file),
      description: previous.identity.title ?? '',
      previous,
    })),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New report (2/4): last year’s report'),
    placeHolder: l10n.t('Its unit and subsections are taken over as suggestions'),
    matchOnDescription: true,
  });
  return chosen?.previous;
}

/** As many files of a folder are looked at, and those with the name of a report are looked into. */
const mostFiles = 400;
const reportName = /(?:报告|報告|总结|總結|汇报|匯報|述法)[^/]*$/;

async function reportsInFolder(
  server: ReportServer,
  type: ReportTypeName,
): Promise<{ file: Uri; identity: ReportIdentity; text: PlainText }[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => filesIn(uri, mostFiles)));
  const files = found.flat().filter(({ path }) => reportName.test(path));
  const reports = await Promise.all(
    files.map(async (file) => {
      const text = {
        languageId: 'baogao',
        text: await workspace.decode(await workspace.fs.readFile(file), { uri: file }),
      };
      return { file, text, identity: await server.ask('baogao/identify', text) };
    }),
  );
  return reports
    .filter(({ identity }) => identity.type.id === type.id)
    .sort((a, b) => (b.identity.year ?? 0) - (a.identity.year ?? 0));
}

/** A new document in the report's language, to be saved under `name` in the folder where there is one. */
async function emptyReport(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
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
