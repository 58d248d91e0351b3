import type { Measure } from '../quantities/measures.js';
import type { PartList } from './partList.js';
import type { Statement, Statements } from './statement.js';
import { matchesIn } from '../../text/matches.js';

/** How far back a total may stand from the words that introduce its parts, in amounts. */
const reach = 8;

/** Longest text between a total and the bracket that splits it up. */
const bracketGap = 12;

/** Longest noun between an amount and the 中 that makes it a whole: 425条政府信息中. */
const longestNoun = 16;

/** 纠纷77起，包括…, 案件58件，分别为…: what follows the amount lists all of it. */
const listing =
  /[，：](?:按(?:照)?[^，：；。（）\d]{1,10}(?:分|分类|划分)[，：]|包括|[^，：；。（）\d]{0,60}?分别为|分别是|分为)：?/g;

/** A place where parts of something begin. */
export interface Opening {
  readonly cue: 'among' | 'bracket' | 'within' | 'listed' | 'divided';
  /** Index of the first statement behind it. */
  readonly start: number;
  /** The bracket pair that the parts stand in, 0 for none. */
  readonly bracket: number;
  /** The amounts that may be the whole, nearest first. */
  readonly heads: readonly Statement[];
  /** Whether a sentence without amounts stands between: nothing but what the parts are called then ties them to it. */
  readonly far?: true;
  /** What was read as the parts of heads of one measure. */
  readonly lists: Map<Measure, PartList>;
}

/** All places of the line where 其中, a bracket behind an amount or 在…N条…中 introduces parts. */
export function openingsOf(statements: Statements): Opening[] {
  const { text, all, brackets } = statements;
  const found: Opening[] = [];
  for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2)) {
    const start = firstBehind(all, at);
    const first = all[start];
    if (first === undefined) break;
    const bracket = enclosing(statements, at, start);
    const inside = brackets[bracket];
    if (bracket !== 0 && inside !== undefined && at - inside.open <= 2) {
      const head = hostOf(statements, bracket);
      if (head !== undefined) found.push({ cue: 'among', start, bracket, heads: [head], lists: new Map() });
    } else {
      found.push({ cue: 'among', start, bracket, ...headsBefore(statements, at, start, bracket), lists: new Map() });
    }
  }
  for (let bracket = 1; bracket < brackets.length; bracket++) {
    const { open, firstInside } = brackets[bracket] ?? { open: 0, firstInside: 0 };
    if (text.startsWith('其中', open + 1)) continue;
    const head = hostOf(statements, bracket);
    if (head !== undefined)
      found.push({ cue: 'bracket', start: firstInside, bracket, heads: [head], lists: new Map() });
  }
  const lists =
    text.includes('包括') || text.includes('分别') || text.includes('分为') || text.includes('按')
      ? matchesIn(text, listing)
      : [];
  for (const cue of lists) {
    const start = firstBehind(all, cue.index);
    const head = all[start - 1];
    const first = all[start];
    if (head === undefined || first === undefined || head.bracket !== first.bracket) continue;
    if (cue.index <= head.to + 1)
      found.push({
        cue: cue[0].charAt(1) === '按' ? 'divided' : 'listed',
        start,
        bracket: head.bracket,
        heads: [head],
        lists: new Map(),
      });
  }
  for (const head of all) {
    if (isBeforeColon(statements, head))
      found.push({ cue: 'listed', start: head.index + 1, bracket: head.bracket, heads: [head], lists: new Map() });
    if (head.to - head.figure.end > longestNoun || text[head.to - 1] !== '中' || head.figure.end === head.to) continue;
    if (text[head.to] === '，')
      found.push({ cue: 'within', start: head.index + 1, bracket: head.bracket, heads: [head], lists: new Map() });
  }
  return found;
}

/** 办理案件9起：查封扣押4起、限产停产5起。 */
function isBeforeColon({ text, all }: Statements, { figure, to, index }: Statement): boolean {
  const first = all[index + 1];
  if (text[to] !== '：' || to - figure.end > longestNoun || first?.from !== to + 1) return false;
  return first.figure.measure.word === figure.measure.word && !text.startsWith('每', first.from);
}

/** The amount that a bracket explains: the last before its opening mark in the same stretch. */
function hostOf(statements: Statements, bracket: number): Statement | undefined {
  const pair = statements.brackets[bracket];
  const host = pair === undefined ? undefined : statements.all[pair.firstInside - 1];
  if (pair === undefined || host === undefined || host.bracket !== pair.outer) return undefined;
  const between = statements.text.slice(host.figure.end, pair.open);
  if (between.length > bracketGap || /[。；、]/.test(between)) return undefined;
  return between.includes('，') && between.length > 1 ? undefined : host;
}

function headsBefore(
  statements: Statements,
  at: number,
  start: number,
  bracket: number,
): Pick<Opening, 'heads' | 'far'> {
  const { all, sentences, text } = statements;
  const sentence = sentenceOf(sentences, at);
  const opens = text.slice(sentences[sentence] ?? 0, at).trim() === '';
  if (isLabelled(text, at)) return { heads: [] };
  const heads: Statement[] = [];
  const far = opens && isFar(all, start, sentence);
  const floor = sentence - (far ? 2 : opens ? 1 : 0);
  for (let index = start - 1; index >= 0 && index >= start - reach; index--) {
    const head = all[index];
    if (head === undefined || head.sentence < floor) break;
    if (heads.length > 0 && text[head.to] === '；') break;
    if (head.bracket === bracket && !(far && head.sentence === sentence - 1)) heads.push(head);
  }
  return far ? { heads, far } : { heads };
}

/** Whether nothing in the sentence before is of the measure of the parts, so that their total stands one farther back. */
function isFar(all: readonly Statement[], start: number, sentence: number): boolean {
  const measure = all[start]?.figure.measure;
  for (let index = start - 1; index >= 0 && index >= start - reach; index--) {
    const { figure, sentence: own } = all[index] ?? {};
    if (figure === undefined || own === undefined || own < sentence - 2) return false;
    if (own === sentence - 2) return true;
    const { family } = figure.measure;
    // 三项制度 counts no cases, though 项 goes with anything.
    if (family === measure?.family || (family === '*' && figure.script === 'arabic')) return false;
  }
  return false;
}

/** Whether a label of its own stands before 其中, as in …；性别：其中男性16人: its total was told before all labels. */
function isLabelled(text: string, at: number): boolean {
  return text[at - 1] === '：' && /[；。]/.test(text.slice(Math.max(0, at - 8), at - 1));
}

function firstBehind(all: readonly Statement[], at: number): number {
  return lowerBound(all.length, (index) => (all[index]?.figure.start ?? 0) < at);
}

/** Index of the sentence that `at` lies in. */
function sentenceOf(sentences: readonly number[], at: number): number {
  return lowerBound(sentences.length, (index) => (sentences[index] ?? 0) <= at) - 1;
}

/** The first of `count` indexes for which `before` no longer holds. */
function lowerBound(count: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bracket pair around `at`, where statement `start` is the first behind it. */
function enclosing(statements: Statements, at: number, start: number): number {
  const { all, brackets } = statements;
  let bracket = all[start]?.bracket ?? 0;
  for (let pair = brackets[bracket]; bracket !== 0 && pair !== undefined && pair.open > at; pair = brackets[bracket]) {
    bracket = pair.outer;
  }
  return bracket;
}
