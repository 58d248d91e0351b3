import { type Line, perLine } from '../../document/line.js';
import type { Span } from '../../text/position.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';

const none: readonly Span[] = [];
const toned = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** What is never found in a sound text. */
const certain = /\ufffd+|锟斤拷|烫烫烫|屯屯屯|(?:[\u00e2-\u00ef][\u0080-\u00bf]{2}){2,}|(?:â€[\u009c\u009d™œ˜]){1,}/g;
/** The ? of a character whose other byte was lost, with what the shifted bytes make of its neighbours. */
const question = new RegExp(
  `(?<=[\\u4e00-\\u9fff])\\?(?:[！!](?=[\\u4e00-\\u9fff])|(?=[，。、；：]))|\\?(?=/[a-z]+>)|(?<=[\\u4e00-\\u9fff])\\?[${toned}]{1,5}\\)|(?:^|(?<=[\\s，。；：、“《]))\\?(?:[A-Z]|[！!])(?=[\\u4e00-\\u9fff])`,
  'g',
);
/** Characters that a UTF-8 text read as GBK is full of. */
const misread = /[銆锛鐨鍦鏄鎴鍙鎵鏀鍥鍚缁寤瑙]/g;
/** Damage so near is one place. */
const near = 4;

/** The stretches of a line, raw, whose characters were lost in a conversion. */
export const damageOf: (line: Line) => readonly Span[] = perLine((line) => {
  const { raw } = line;
  const spans: { start: number; end: number }[] = [];
  const patterns = raw.includes('?') ? [certain, question] : [certain];
  for (const pattern of patterns) {
    for (const { 0: text, index } of raw.matchAll(pattern)) spans.push({ start: index, end: index + text.length });
  }
  if (raw.includes('銆') && (raw.match(misread)?.length ?? 0) >= 5) return [{ start: 0, end: raw.length }];
  if (spans.length === 0) return none;
  spans.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start - last.end <= near) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
});

export const damagedCharacters = lineRule({
  id: 'text/damaged-characters',
  severity: 'warning',
  title: { zh: '乱码', en: 'Damaged characters' },
  explanation: {
    zh: '编码转换出错后，原来的字已经丢失，剩下“�”“锟斤拷”“学?！被顒?”一类。软件无法知道丢的是什么字，只能指出地方，请对照原文补正；旁边的网页代码可以先删。整行是乱码的，多是文件用错了编码打开。',
    en: 'After a failed conversion the original characters are lost. Nothing here can know them; compare with the original. If whole lines are damaged the file was probably opened in the wrong encoding.',
  },
  basis: [custom('公文常识', '正文应完整可读。', 'The text must be complete and readable.')],
  advice: { zh: '对照原文补正。', en: 'Restore it from the original.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '开展“法治进学⟦?！被动?⟧/span>。' },
      { wrong: '推进法治⟦��⟧建设' },
      { wrong: '⟦?F⟧将有关情况报告如下：' },
    ],
    right: ['这样行不行?群众说了算。', '他问：“好不好？”', '现将有关情况报告如下：'],
  },
  signs: 0,
  *check(line) {
    for (const span of damageOf(line)) {
      const whole = span.start === 0 && span.end === line.raw.length && span.end > 20;
      yield {
        span,
        message: whole
          ? { zh: '这一行是乱码，文件可能用错了编码打开', en: 'This line is garbled; the encoding may be wrong' }
          : { zh: '乱码：这里丢了字，请对照原文补正', en: 'Characters were lost here; compare with the original' },
      };
    }
  },
});
