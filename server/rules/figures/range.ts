import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A plan whose name counts other years than its bracket, or an end that is no year; reversed years are `time/reversed-range`'s. */
export const range = lineRule({
  id: 'figures/range',
  severity: 'warning',
  title: { zh: '起止年份与年数不符', en: 'A period disagrees with its years' },
  explanation: {
    zh: '“三年行动计划（2023—2025年）”名称中的年数应与括号里的起止年份一致（首尾都算，或只算间隔，都不报）；起止年份多写、少写数字也会提示。',
    en: 'The length in a plan’s name agrees with the years in its bracket (counted with both ends or between them); an end with a digit too many or too few is reported as well.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '起止',
      says: { zh: '年数由起止年份决定。', en: 'First and last year make the length.' },
    },
  ],
  advice: { zh: '改正年份或年数。', en: 'Correct the years or the length.' },
  fixable: 'choice',
  signs: Sign.digit,
  check: (line) =>
    contradictions(line, 'range', ({ members }) => members.some(({ value }) => value < 1900 || value > 2100)),
  examples: {
    wrong: [
      {
        wrong: '落实⟦五年⟧行动计划（2023—2025年）。',
        fixed: '落实三年行动计划（2023—2025年）。',
      },
      { wrong: '实施第二轮行动（⟦2028—203年⟧）。' },
    ],
    right: ['落实三年行动计划（2023—2025年）。', '全年完成3—5个试点。', '第八个五年法治宣传教育规划（2021—2025年）。'],
  },
});
