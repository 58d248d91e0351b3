import { perLine, perLineIn, type Line } from '../document/line.js';
import type { ReportContext } from '../document/report.js';
import { resolveTitle, type Resolution } from '../knowledge/documentIndex.js';
import { readTitle, type TitleForm } from '../knowledge/titleForm.js';
import type { Span } from '../text/position.js';
import { Sign } from '../text/signs.js';

/** A title in 《》 as a report cites it. */
export interface Citation {
  /** The clean text between the marks. */
  readonly title: string;
  /** Marks included; raw offsets. */
  readonly span: Span;
  /** Between the marks; raw offsets. */
  readonly titleSpan: Span;
  /** Offsets of {@link Citation.span} in the clean view. */
  readonly view: Span;
  /** 《 and 》 that stand inside the title, where 〈 and 〉 belong; raw offsets. */
  readonly innerMarks: readonly Span[];
  /** The title in whose marks this one stands. */
  readonly outer: Citation | undefined;
  /** The document number that follows in brackets, in the clean view: 国办发〔2018〕118号. */
  readonly number: string | undefined;
  /** The short form that 以下简称 gives it, without marks. */
  readonly shortForm: string | undefined;
  /** Whether it is itself the short form that 以下简称 introduces. */
  readonly introduced: boolean;
}

/** A pair of marks too many: 《《…》 or 《…》》; raw offsets of the one to delete. */
export type ExtraMark = Span;

interface TitleMarks {
  readonly citations: readonly Citation[];
  readonly extra: readonly ExtraMark[];
}

const none: TitleMarks = { citations: [], extra: [] };
/** A longer stretch between marks is a mark left open, not a title. */
const longestTitle = 150;

const readMarks = perLine((line: Line): TitleMarks =>
  (line.signs & Sign.titleMark) === 0 ? none : readTitleMarks(line),
);

/** All titles in 《》 on the line, outer before inner, by where they begin. */
export function citationsOnLine(line: Line): readonly Citation[] {
  return readMarks(line).citations;
}

/** The title marks of the line that were written twice. */
export function extraTitleMarks(line: Line): readonly ExtraMark[] {
  return readMarks(line).extra;
}

/** A citation with the document it stands for; undefined where that is none we know. */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly form: TitleForm;
  readonly resolution: Resolution | undefined;
}

const nothingCited: readonly ResolvedCitation[] = [];

/** The line's citations with what they stand for in a report of the context's year. */
export const resolvedCitations = perLineIn((line: Line, context: ReportContext): readonly ResolvedCitation[] => {
  const citations = citationsOnLine(line);
  if (citations.length === 0) return nothingCited;
  return citations.map((citation) => ({
    citation,
    form: readTitle(citation.title),
    resolution: resolveCitation(citation, context),
  }));
});

/** The document that `citation` stands for in a report of the context's year, as far as its words tell. */
function resolveCitation(citation: Citation, context: ReportContext): Resolution | undefined {
  return resolveTitle(citation.title, context.knowledge, context.year);
}

interface OpenMark {
  readonly at: number;
  readonly inner: number[];
}

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly inner: readonly number[];
}

function readTitleMarks(line: Line): TitleMarks {
  const { text } = line.view;
  const pairs: Pair[] = [];
  const extra: ExtraMark[] = [];
  let open: OpenMark[] = [];
  const abandon = (): void => {
    for (const [index, mark] of open.entries()) {
      if (text[mark.at + 1] === '《' && open[index + 1]?.at !== mark.at + 1)
        extra.push(line.view.toRaw(mark.at, mark.at + 1));
    }
    open = [];
  };
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    const mark = text[at];
    if (mark === '《') open.push({ at, inner: [] });
    else if (mark === '》') {
      const opened = open.pop();
      if (opened !== undefined && isDoubled(opened, at)) {
        extra.push(line.view.toRaw(opened.at, opened.at + 1), line.view.toRaw(at, at + 1));
      } else if (opened !== undefined && at - opened.at <= longestTitle) {
        pairs.push({ start: opened.at, end: at + 1, inner: opened.inner });
        open.at(-1)?.inner.push(opened.at, at);
      } else if (text[at - 1] === '》') extra.push(line.view.toRaw(at, at + 1));
    } else abandon();
  }
  abandon();
  pairs.sort((a, b) => a.start - b.start);
  return { citations: pairs.length === 0 ? none.citations : citationsOf(line, pairs), extra };
}

/** Whether the pair that closes at `at` holds nothing but another pair. */
function isDoubled(opened: OpenMark, at: number): boolean {
  return opened.inner.length === 2 && opened.inner[0] === opened.at + 1 && opened.inner[1] === at - 1;
}

/** The next title mark at or behind `from`, or full stop, behind which no title goes on; -1 where none is left. */
function nextMark(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x300a || code === 0x300b || code === 0x3002) return index;
  }
  return -1;
}

function citationsOf(line: Line, pairs: readonly Pair[]): Citation[] {
  const { view } = line;
  const citations: Citation[] = [];
  const around: Citation[] = [];
  for (const { start, end, inner } of pairs) {
    while ((around.at(-1)?.view.end ?? end) < end) around.pop();
    const tail = readTail(view.text, end);
    const citation: Citation = {
      title: view.text.slice(start + 1, end - 1),
      span: view.toRaw(start, end),
      titleSpan: view.toRaw(start + 1, end - 1),
      view: { start, end },
      innerMarks: inner.map((at) => view.toRaw(at, at + 1)),
      outer: around.at(-1),
      number: tail.number,
      shortForm: tail.shortForm,
      introduced: /(?:简称|称)[:：]?[“]?$/.test(view.text.slice(Math.max(0, start - 6), start)),
    };
    citations.push(citation);
    around.push(citation);
  }
  return citations;
}

const numberBehind = /^(?:的?通知)?（((?:\p{Script=Han}){1,12}[〔［[（](?:19|20)\d\d[〕］\]）]第?\d{1,5}号)/u;
const shortFormBehind =
  /^(?:（[^（）]{0,40}）)?（(?:[^（）]{0,30}[，、])?(?:以下|下)(?:统一)?简称为?[：:]?[《“〈]*([^《》“”〈〉（）]{1,30})/;

function readTail(text: string, end: number): { number: string | undefined; shortForm: string | undefined } {
  if (text[end] !== '（' && text[end] !== '的' && text[end] !== '通')
    return { number: undefined, shortForm: undefined };
  const behind = text.slice(end, end + 90);
  const number = numberBehind.exec(behind)?.[1];
  const shortForm = behind.startsWith('（') ? shortFormBehind.exec(behind)?.[1] : undefined;
  return { number, shortForm };
}
