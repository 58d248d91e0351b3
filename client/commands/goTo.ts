import { window } from 'vscode';
import type { Desk } from '../desk.js';
import { toRange } from '../ranges.js';
import type { TreeNode } from '../views/nodes.js';

/** Goes to the place of a view's line, in the editor that shows the report. */
export async function goTo({ report }: Desk, argument: unknown): Promise<void> {
  const { range } = argument as TreeNode;
  const { document, editor } = report;
  if (document === undefined || range === undefined) return;
  const column = editor?.viewColumn;
  await window.showTextDocument(document, {
    selection: toRange(range),
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}
