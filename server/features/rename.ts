import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { PrepareRenameParams, RenameParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { TextEdit } from '../document/edits.js';
import { numeralSpan } from '../document/ordinal.js';
import { renumberingEdits } from '../document/renumber.js';
import { seriesOf, type NumberedHeading, type Series } from '../document/series.js';
import type { Localized } from '../text/localized.js';
import { parseNumeral } from '../text/numerals.js';
import { rangeOnLine, touches, type Position, type Range } from '../text/position.js';
import { workspaceEdit } from './workspaceEdit.js';
import { withReport, type Feature } from './feature.js';
import { mentionAt, mentionsOf } from './mention.js';

/** F2: the unit's name or a term through the whole report; a section's number, with those behind it and what refers to them. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register(session) {
    session.connection.onPrepareRename(
      withReport(session, null, (report, { position }: PrepareRenameParams) => renameableAt(report, position) ?? null),
    );
    session.connection.onRenameRequest(
      withReport(session, null, (report, { position, newName }: RenameParams): WorkspaceEdit | null => {
        const edits = renameEdits(report, position, newName.trim());
        if ('zh' in edits) throw new ResponseError(ErrorCodes.InvalidParams, edits[session.locale]);
        return workspaceEdit(session, report, edits);
      }),
    );
  },
};

/** What can be renamed at `position`: the number of a section, or the name of a term or of the unit. */
export function renameableAt(report: AnalysedReport, position: Position): Range | undefined {
  const numbered = numberAt(report, position);
  if (numbered !== undefined) return numbered.range;
  const mention = mentionAt(report, position);
  return mention === undefined || mention.kind === 'document' ? undefined : mention.range;
}

/** The edits that give what stands at `position` its new name or number, or the reason why that cannot be. */
export function renameEdits(
  report: AnalysedReport,
  position: Position,
  newName: string,
): { edits: readonly TextEdit[] } | Localized {
  if (newName === '') return { zh: '新名称不能为空', en: 'the new name is empty' };
  const numbered = numberAt(report, position);
  if (numbered !== undefined) {
    const value = parseNumeral(newName);
    if (value === undefined || !Number.isInteger(value) || value < 1) {
      return { zh: '序号须是一个数，如“三”或“3”', en: 'a number is expected, such as 三 or 3' };
    }
    return { edits: renumberingEdits(report, movedAlong(numbered.series, numbered.heading, value)) };
  }
  const mention = mentionAt(report, position);
  if (mention === undefined) return { zh: '这里没有可以改名的内容', en: 'there is nothing to rename here' };
  return { edits: mentionsOf(report, mention).map((range) => ({ range, newText: newName })) };
}

interface NumberPlace {
  readonly series: Series;
  readonly heading: NumberedHeading;
  readonly range: Range;
}

function numberAt(report: AnalysedReport, position: Position): NumberPlace | undefined {
  for (const series of seriesOf(report)) {
    for (const heading of series.members) {
      const range = numeralRange(report, heading);
      if (touches(range, position)) return { series, heading, range };
    }
  }
  return undefined;
}

/** The numeral in the heading's mark as it is written: 三 in （三）. */
function numeralRange({ text }: AnalysedReport, { ordinal, ordinalRange: { start, end } }: NumberedHeading): Range {
  const numeral = numeralSpan(text.getText({ start, end }), ordinal.form);
  return rangeOnLine(start.line, { start: start.character + numeral.start, end: start.character + numeral.end });
}

/** `heading` gets `value`, and the headings of its series behind it count on. */
function movedAlong(series: Series, heading: NumberedHeading, value: number): Map<NumberedHeading, number> {
  const from = series.members.indexOf(heading);
  return new Map(series.members.slice(from).map((member, index) => [member, value + index]));
}
