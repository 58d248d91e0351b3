import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { comparePositions } from '../text/position.js';
import { editsBetween } from '../workspace/fixAll.js';
import { formatInSteps } from '../workspace/format.js';
import { inTurns } from '../workspace/turns.js';
import { cancellation, unlessCancelled, type Feature, type Session } from './feature.js';

/** Formatting of the whole report or a part of it: marks, width, script, spaces and indents, never what it says. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register(session) {
    session.connection.onDocumentFormatting(({ textDocument: { uri } }, token) => format(session, uri, token));
    session.connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
      format(session, uri, token, range),
    );
  },
};

async function format(
  { workspace }: Session,
  uri: string,
  token: CancellationToken,
  range?: Range,
): Promise<TextEdit[]> {
  await unlessCancelled(workspace.ready(uri), token);
  const text = workspace.text(uri);
  const around = workspace.surroundings(uri);
  if (text === undefined || around === undefined) return [];
  const { revision } = text;
  const formatted = await inTurns(formatInSteps(text, around), token);
  if (formatted === undefined) throw cancellation();
  // The edits would be of another text.
  if (text.revision !== revision) throw new ResponseError(LSPErrorCodes.ContentModified, 'edited meanwhile');
  return editsBetween(text, formatted)
    .filter((edit) => range === undefined || contains(range, edit.range))
    .map(({ range: place, newText }) => ({ range: place, newText }));
}

/** Whether the lines of `inner` are among those that `outer` touches. */
function contains(outer: Range, inner: Range): boolean {
  const last = outer.end.character === 0 && comparePositions(outer.start, outer.end) !== 0 ? 1 : 0;
  return inner.start.line >= outer.start.line && inner.end.line <= outer.end.line - last;
}
