import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import { comparePositions } from '../text/position.js';
import { editsBetween } from '../workspace/fixAll.js';
import { formatReport } from '../workspace/format.js';
import type { Feature, Session } from './feature.js';

/** Formatting of the whole report or a part of it: marks, width, script, spaces and indents, never what it says. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register(session) {
    session.connection.onDocumentFormatting(({ textDocument: { uri } }) => format(session, uri));
    session.connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) => format(session, uri, range));
  },
};

async function format({ workspace }: Session, uri: string, range?: Range): Promise<TextEdit[]> {
  await workspace.ready(uri);
  const text = workspace.text(uri);
  const around = workspace.surroundings(uri);
  if (text === undefined || around === undefined) return [];
  const edits = editsBetween(text, formatReport(text, around));
  return edits
    .filter((edit) => range === undefined || contains(range, edit.range))
    .map(({ range: place, newText }) => ({ range: place, newText }));
}

/** Whether the lines of `inner` are among those that `outer` touches. */
function contains(outer: Range, inner: Range): boolean {
  const last = outer.end.character === 0 && comparePositions(outer.start, outer.end) !== 0 ? 1 : 0;
  return inner.start.line >= outer.start.line && inner.end.line <= outer.end.line - last;
}
