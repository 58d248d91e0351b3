import { alike } from '../../document/alike.js';
import { gather } from '../../document/gather.js';
import { type Line, perLine } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { type Range, rangeOnLine } from '../../text/position.js';
import { type Finding, reportRule } from '../rule.js';
import { custom } from '../standards.js';

interface Sentence {
  readonly hash: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence shorter than this may be a set phrase that is said again on purpose. */
const shortestSentence = 24;
/** How many lines up the neighbouring paragraph may stand. */
const nearby = 4;
const none: readonly Sentence[] = [];
const noPairs: readonly (readonly [Sentence, Sentence])[] = [];
const sentenceEnds = new Uint8Array(0x10000);
for (const mark of '。！？；') sentenceEnds[mark.charCodeAt(0)] = 1;

const sentencesOf = perLine((line): readonly Sentence[] => {
  const { text } = line.view;
  if (text.length < shortestSentence) return none;
  const sentences: Sentence[] = [];
  let start = 0;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    hash = (Math.imul(hash, 31) + code) | 0;
    if (sentenceEnds[code] === 0) continue;
    if (index + 1 - start >= shortestSentence) sentences.push({ hash, start, end: index + 1 });
    start = index + 1;
    hash = 0;
  }
  return sentences.length === 0 ? none : sentences;
});

function textOf(line: Line, { start, end }: Sentence): string {
  return line.view.text.slice(start, end);
}

/** The sentences of a line that stood earlier on the same line, each with its first place. */
const repeatedInside = perLine((line): readonly (readonly [Sentence, Sentence])[] => {
  const sentences = sentencesOf(line);
  if (sentences.length < 2) return noPairs;
  const first = new Map<number, Sentence>();
  const repeated: [Sentence, Sentence][] = [];
  for (const sentence of sentences) {
    const before = first.get(sentence.hash);
    if (before === undefined) first.set(sentence.hash, sentence);
    else if (textOf(line, before) === textOf(line, sentence)) repeated.push([before, sentence]);
  }
  return repeated;
});

export const repeatedPassage = reportRule({
  id: 'text/repeated-passage',
  severity: 'warning',
  title: { zh: '句子重复', en: 'A sentence that occurs twice' },
  explanation: {
    zh: '同一句话在一段或者相邻两段里出现两次，多是粘贴时留下的。不足二十四字的套语不算。',
    en: 'A sentence twice in one paragraph or in neighbouring ones was probably pasted twice. Short set phrases are left alone.',
  },
  basis: [custom('公文常识', '行文应精炼，不重复。', 'A text does not repeat itself.')],
  advice: { zh: '留下一处，删去另一处。', en: 'Keep one and delete the other.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '健全重大行政决策合法性审查机制，做到应审尽审、不留死角。规范程序。⟦健全重大行政决策合法性审查机制，做到应审尽审、不留死角。⟧',
        fixed: '健全重大行政决策合法性审查机制，做到应审尽审、不留死角。规范程序。',
      },
    ],
    right: ['加强领导。加强领导。', '一、主要举措\n一、主要举措', '做好工作。\n做好工作。'],
  },
  *check(report) {
    for (const { line, value } of insideLines(report.text)) {
      for (const [before, again] of value) yield repetition(report, place(line, again), line, before);
    }
    const seen = new Set<Line>();
    for (const group of sharing(report.text)) {
      yield;
      for (const [index, line] of group.entries()) {
        const previous = group[index - 1];
        if (previous === undefined || seen.has(line)) continue;
        if (report.text.numberOf(line) - report.text.numberOf(previous) > nearby) continue;
        if (precedingText(report, line) !== previous) continue;
        seen.add(line);
        yield* repeatedFrom(report, previous, line);
      }
    }
  },
});

const insideLines = gather(repeatedInside);
const sharing = alike((line) => sentencesOf(line).map(({ hash }) => hash));

/** The nearest line before `line` that has sentences, if it is near. */
function precedingText({ text }: Report, line: Line): Line | undefined {
  for (let number = line.number - 1; number >= Math.max(0, line.number - nearby); number--) {
    const before = text.lineAt(number);
    if (before !== undefined && sentencesOf(before).length > 0) return before;
  }
  return undefined;
}

function* repeatedFrom(report: Report, previous: Line, line: Line): Generator<Finding> {
  const before = sentencesOf(previous);
  for (const again of sentencesOf(line)) {
    const first = before.find(({ hash }) => hash === again.hash);
    if (first === undefined || textOf(previous, first) !== textOf(line, again)) continue;
    yield repetition(report, place(line, again), previous, first);
  }
}

function place(line: Line, { start, end }: Sentence): Range {
  return rangeOnLine(line.number, line.view.toRaw(start, end));
}

function repetition({ text }: Report, range: Range, line: Line, first: Sentence): Finding {
  const number = text.numberOf(line) + 1;
  return {
    range,
    message: { zh: `这一句与第${number}行重复`, en: `This repeats line ${number}` },
    related: [{ range: place(line, first), message: { zh: '前一处', en: 'The first place' } }],
    fixes: () => [{ title: { zh: '删去这一处', en: 'Delete this one' }, edits: [{ range, newText: '' }] }],
  };
}
