import { Range, Selection, Uri, window, workspace } from 'vscode';
import type { OwnTerm } from '../../server/features/protocol.js';
import type { Desk } from '../desk.js';

/** Shows an entry of the folder's own glossary that was just made, its explanation selected to be written. */
export async function editOwnTerm(_: Desk, argument: unknown): Promise<void> {
  const { uri, term } = (argument ?? {}) as Partial<OwnTerm>;
  if (typeof uri !== 'string' || typeof term !== 'string') return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const text = document.getText();
  const entry = text.lastIndexOf(JSON.stringify(term));
  const explanation = /"definition"\s*:\s*"([^"]*)"/.exec(entry < 0 ? '' : text.slice(entry));
  const editor = await window.showTextDocument(document);
  if (explanation === null) return;
  const end = entry + explanation.index + explanation[0].length - 1;
  const selected = new Range(document.positionAt(end - (explanation[1] ?? '').length), document.positionAt(end));
  editor.revealRange(selected);
  editor.selections = [new Selection(selected.start, selected.end)];
}
