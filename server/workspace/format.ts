import { applyEditsTo, type TextEdit } from '../document/edits.js';
import { ReportText } from '../document/reportText.js';
import type { Report } from '../document/report.js';
import { atOnce } from '../document/steps.js';
import type { Fix, Rule } from '../rules/rule.js';
import { project } from '../text/projection.js';
import { fixAllInSteps } from './fixAll.js';
import { checkReport, type Surroundings } from './surroundings.js';

/**
 * `text` in the form that reports have: safe fixes of form and text as far as no letter and no digit changes by them,
 * no space at the ends of lines, paragraphs indented alike. Formatting twice changes no more than once.
 */
export function formatReport(text: ReportText, surroundings: Surroundings): ReportText {
  return atOnce(formatInSteps(text, surroundings));
}

/** As {@link formatReport}, in steps so short that others can be served in between. */
export function* formatInSteps(text: ReportText, surroundings: Surroundings): Generator<undefined, ReportText> {
  const { text: fixed } = yield* fixAllInSteps(text, surroundings, { rule: isAboutForm, fix: keepsEssence });
  if (text.languageId !== 'markdown') applyEditsTo(fixed, layoutEdits(checkReport(fixed, surroundings).report));
  return fixed;
}

/** The letters and digits of `text` without script, width, spaces, marks and residue: what no formatting may change. */
export function essenceOf(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => project(line).text.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('');
}

function isAboutForm({ id }: Rule): boolean {
  return id.startsWith('form/') || id.startsWith('text/');
}

function keepsEssence({ edits }: Fix, text: ReportText): boolean {
  const numbers = edits.flatMap(({ range }) => [range.start.line, range.end.line]);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const before = text.getText({ start: { line: first, character: 0 }, end: { line: last, character: Infinity } });
  const after = new ReportText('', text.languageId, 0, before);
  const moved = edits.map(({ range: { start, end }, newText }) => ({
    range: { start: { ...start, line: start.line - first }, end: { ...end, line: end.line - first } },
    newText,
  }));
  applyEditsTo(after, moved);
  return essenceOf(before) === essenceOf(after.getText());
}

/** GB/T 9704—2012, 7.3.3: each paragraph begins two characters in. */
const officialIndent = '\u3000\u3000';
const leadingSpace = /^[\s\u3000]*/;

function layoutEdits(report: Report): TextEdit[] {
  const edits: TextEdit[] = [];
  const openings = paragraphLines(report);
  const indented = isIndented(report, openings);
  for (const { raw, number } of report.text.lines) {
    const content = raw.trimEnd();
    if (content.length < raw.length) edits.push(edit(number, content.length, raw.length, ''));
    if (!indented || !openings.has(number) || content === '') continue;
    const lead = leadingSpace.exec(content)?.[0] ?? '';
    if (lead !== officialIndent) edits.push(edit(number, 0, lead.length, officialIndent));
  }
  return edits;
}

/** The lines that open a paragraph or a heading of the body. */
function paragraphLines({ blocks, text }: Report): Set<number> {
  const numbers = new Set<number>();
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'leadIn') continue;
    for (let number = firstLine; number < endLine; number++) {
      // A line that goes on where the one above broke off opens nothing.
      const above = number === 0 ? '' : (text.lines[number - 1]?.view.text.trimEnd() ?? '');
      if (kind !== 'paragraph' || above === '' || /[。！？；：”’）.!?;:]$/.test(above) || hasIndent(text, number)) {
        numbers.add(number);
      }
    }
  }
  return numbers;
}

/** Whether most of the lines `numbers` are indented somehow: a report may also do without indents throughout. */
function isIndented({ text }: Report, numbers: ReadonlySet<number>): boolean {
  return [...numbers].filter((number) => hasIndent(text, number)).length * 2 > numbers.size;
}

function hasIndent({ lines }: ReportText, number: number): boolean {
  return /^[\s\u3000]/.test(lines[number]?.raw ?? '');
}

function edit(line: number, start: number, end: number, newText: string): TextEdit {
  return { range: { start: { line, character: start }, end: { line, character: end } }, newText };
}
