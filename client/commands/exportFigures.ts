import { l10n, window, workspace } from 'vscode';
import type { Desk } from '../desk.js';
import { inReport } from '../reportServer.js';
import { withExtension } from './wordFile.js';

/** A spreadsheet takes a file without it for one in the system's own encoding. */
const byteOrderMark = '\ufeff';

/** Saves all figures of the active report as a table, for a spreadsheet or as Markdown. */
export async function exportFigures({ server, report }: Desk): Promise<void> {
  const { document } = report;
  if (document === undefined) return;
  const target = await window.showSaveDialog({
    defaultUri: withExtension(document.uri, 'csv'),
    filters: { [l10n.t('Spreadsheet (CSV)')]: ['csv'], Markdown: ['md'] },
    title: l10n.t('Export figures'),
  });
  if (target === undefined) return;
  const format = target.path.endsWith('.md') ? 'markdown' : 'csv';
  const table = await server.ask('baogao/exportFigures', { ...inReport(document), format });
  if (table === null) return;
  const text = format === 'csv' ? byteOrderMark + table : table;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target, { preview: true });
}
