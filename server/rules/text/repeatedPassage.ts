import { type Line, perLine } from '../../document/line.js';
import { type Range, rangeOnLine } from '../../text/position.js';
import { bodyLines } from '../mend.js';
import { type Finding, reportRule } from '../rule.js';
import { custom } from '../standards.js';

interface Sentence {
  readonly hash: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence shorter than this may be a set phrase that is said again on purpose. */
const shortestSentence = 24;
const shortestParagraph = 30;
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

/** The text of a line that is a paragraph of sentences; empty for headings, rows and the like. */
const paragraphOf = perLine((line): string => {
  const { text } = line.view;
  return text.length >= shortestParagraph && /[。；！]$/.test(text) && !text.includes('|') ? text : '';
});

export const repeatedPassage = reportRule({
  id: 'text/repeated-passage',
  severity: 'warning',
  title: { zh: '句子或者段落重复', en: 'A sentence or paragraph that occurs twice' },
  explanation: {
    zh: '同一段话在文中出现两次，或者同一句话在一段、相邻两段里出现两次，多是粘贴时留下的。标题、表格和不足二十四字的套语不算。',
    en: 'A paragraph twice in the text, or a sentence twice in one paragraph or in neighbouring ones, was probably pasted twice. Headings, tables and short set phrases are left alone.',
  },
  basis: [custom('公文常识', '行文应精炼，不重复。', 'A text does not repeat itself.')],
  advice: { zh: '留下一处，删去另一处。', en: 'Keep one and delete the other.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '四是加强行政执法监督，严格落实执法公示、全过程记录和法制审核。\n五是做好复议应诉工作。\n⟦四是加强行政执法监督，严格落实执法公示、全过程记录和法制审核。⟧',
        fixed: '四是加强行政执法监督，严格落实执法公示、全过程记录和法制审核。\n五是做好复议应诉工作。\n',
      },
      {
        wrong:
          '健全重大行政决策合法性审查机制，做到应审尽审、不留死角。规范程序。⟦健全重大行政决策合法性审查机制，做到应审尽审、不留死角。⟧',
        fixed: '健全重大行政决策合法性审查机制，做到应审尽审、不留死角。规范程序。',
      },
    ],
    right: ['加强领导。加强领导。', '一、主要举措\n一、主要举措', '做好工作。\n做好工作。'],
  },
  *check(report) {
    const paragraphs = new Map<string, Line>();
    let previous: Line | undefined;
    for (const line of bodyLines(report)) {
      const paragraph = paragraphOf(line);
      const first = paragraph === '' ? undefined : paragraphs.get(paragraph);
      if (first !== undefined) {
        yield repetition(whole(line), whole(first), '这一段');
        continue;
      }
      if (paragraph !== '') paragraphs.set(paragraph, line);
      for (const [before, again] of repeatedInside(line))
        yield repetition(place(line, again), place(line, before), '这一句');
      const sentences = sentencesOf(line);
      if (sentences.length === 0) continue;
      if (previous !== undefined) yield* repeatedFrom(previous, line, sentences);
      previous = line;
    }
  },
});

function* repeatedFrom(previous: Line, line: Line, sentences: readonly Sentence[]): Generator<Finding> {
  const before = sentencesOf(previous);
  for (const again of sentences) {
    const first = before.find(({ hash }) => hash === again.hash);
    if (first === undefined || textOf(previous, first) !== textOf(line, again)) continue;
    yield repetition(place(line, again), place(previous, first), '这一句');
  }
}

function whole(line: Line): Range {
  return rangeOnLine(line.number, line.view.toRaw(0, line.view.text.length));
}

function place(line: Line, { start, end }: Sentence): Range {
  return rangeOnLine(line.number, line.view.toRaw(start, end));
}

function repetition(range: Range, first: Range, what: string): Finding {
  return {
    range,
    message: { zh: `${what}与第${first.start.line + 1}行重复`, en: `This repeats line ${first.start.line + 1}` },
    related: [{ range: first, message: { zh: '前一处', en: 'The first place' } }],
    fixes: () => [{ title: { zh: '删去这一处', en: 'Delete this one' }, edits: [{ range, newText: '' }] }],
  };
}
