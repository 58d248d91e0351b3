import { SnippetString, SnippetTextEdit, TextEdit, window, workspace, WorkspaceEdit } from 'vscode';
import type { Desk } from '../desk.js';
import { toRange } from '../ranges.js';
import { inReport } from '../reportServer.js';
import type { TreeNode } from '../views/nodes.js';

/** Inserts a section that the active report lacks, named by id or by its line of the check-up view. */
export async function insertSection({ server, report }: Desk, argument: unknown): Promise<void> {
  const { document, editor } = report;
  if (document === undefined) return;
  const section = typeof argument === 'string' ? argument : (argument as TreeNode).command?.argument;
  if (section === undefined) return;
  const insertion = await server.ask('baogao/insertSection', { ...inReport(document), section });
  if (insertion === null) return;
  const column = editor?.viewColumn;
  await window.showTextDocument(document, column === undefined ? {} : { viewColumn: column });
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [
    new SnippetTextEdit(toRange(insertion.range), new SnippetString(insertion.snippet)),
    ...insertion.renumbering.map(({ range, newText }) => new TextEdit(toRange(range), newText)),
  ]);
  await workspace.applyEdit(edit);
}
