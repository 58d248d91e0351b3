import type { TextEdit } from 'vscode-languageserver-protocol';
import type { Line } from '../document/line.js';
import { markAt, type Mark } from '../document/mark.js';
import { withValue, type OrdinalForm } from '../document/ordinal.js';
import type { ReportText } from '../document/reportText.js';
import { parseNumeral } from '../text/numerals.js';
import { rangeOnLine, type Position } from '../text/position.js';
import type { Feature } from './feature.js';

/** Goes on with the number and the indent of the line above on Enter, and with 一是、二是 behind 。 */
export const onTypeFormatting: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['。'] },
  }),
  register(session) {
    session.connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) => {
      const text = session.workspace.text(uri);
      if (text === undefined || text.languageId === 'markdown') return [];
      return ch === '\n' ? afterEnter(text, position) : afterStop(text, position);
    });
  },
};

/** Items that lists are made of; 一、 opens a section, which Enter does not end. */
const continued: ReadonlySet<OrdinalForm> = new Set<OrdinalForm>([
  'chineseBracket',
  'arabic',
  'arabicBracket',
  'circled',
  'itemIs',
  'first',
]);

/** What Enter brings on the new line at `position`. */
export function afterEnter(text: ReportText, { line: number }: Position): TextEdit[] {
  const line = text.lines[number];
  const above = text.lines[number - 1];
  if (line === undefined || above === undefined || above.view.text === '') return [];
  const indent = leadOf(above.raw);
  const mark = markAt(above.view.text, 0);
  const body = mark === undefined ? '' : above.view.text.slice(mark.end);
  if (mark !== undefined && body === '' && line.view.text === '')
    return [edit(above, indent.length, above.raw.length, '')];
  const goesOn = mark !== undefined && continued.has(mark.form) && /[。；！？;]$/.test(body) && line.view.text === '';
  const next = goesOn && !isNext(lineBehind(text, number), mark) ? nextMark(above, mark) : '';
  const lead = leadOf(line.raw);
  // Where a blank line stands between paragraphs, one stands before the new item too.
  const gap = next !== '' && text.lines[number - 2]?.view.text === '' ? '\n' : '';
  return lead === indent + next ? [] : [edit(line, 0, lead.length, gap + indent + next)];
}

function leadOf(raw: string): string {
  return /^[\s\u3000]*/.exec(raw)?.[0] ?? '';
}

function nextMark({ raw, view }: Line, { form, value, start, end }: Mark): string {
  const span = view.toRaw(start, end);
  return withValue(raw.slice(span.start, span.end), form, value + 1);
}

/** The line behind line `number`, blank lines left out of account. */
function lineBehind({ lines }: ReportText, number: number): Line | undefined {
  const next = lines[number + 1];
  return next?.view.text === '' ? lines[number + 2] : next;
}

/** Whether `line` already bears the number that follows `mark`. */
function isNext(line: Line | undefined, mark: Mark): boolean {
  const next = line === undefined ? undefined : markAt(line.view.text, 0);
  return next?.form === mark.form && next.value === mark.value + 1;
}

/** How many items a lead-in announces: 从三个方面…, 采取五项措施. */
const announced = /([两二三四五六七八九十])(?:个方面|方面|[个项大点条](?:措施|举措|工作|任务|问题|原因|抓手)?)[^。]*$/;

/** What 。 at `position` brings: the next of as many items as the lead-in announces. */
export function afterStop(text: ReportText, { line: number, character }: Position): TextEdit[] {
  const line = text.lines[number];
  if (line === undefined || line.raw.slice(character).trim() !== '') return [];
  const written = line.view.text;
  const first = written.indexOf('一是');
  if (first < 0) return [];
  const count = announced.exec(written.slice(0, first))?.[1];
  const total = count === undefined ? 0 : count === '两' ? 2 : (parseNumeral(count) ?? 0);
  const sentence = written.slice(0, -1).lastIndexOf('。') + 1;
  const mark = markAt(written, Math.max(sentence, first));
  if (mark?.form !== 'itemIs' || mark.value >= total) return [];
  return [edit(line, character, character, withValue(written.slice(mark.start, mark.end), mark.form, mark.value + 1))];
}

function edit(line: Line, start: number, end: number, newText: string): TextEdit {
  return { range: rangeOnLine(line.number, { start, end }), newText };
}
