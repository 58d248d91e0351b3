import type { Basis } from '../rule.js';

/** What the rules on the numbers of headings rest on. */
export const numberingBasis: Basis = {
  kind: 'standard',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  says: {
    zh: '文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。',
    en: 'The levels of a text are numbered 一、, （一）, 1. and （1）, in this order.',
  },
};

/** What the rules on the mark behind a number rest on. */
export const markBasis: Basis = {
  kind: 'standard',
  source: '《标点符号用法》（GB/T 15834—2011）附录B',
  says: {
    zh: '序次语“一”后用顿号，“1”后用下脚点，带括号的不再加点号，“第一”“首先”后用逗号。',
    en: 'An ordinal 一 takes 、, 1 takes a full stop at the baseline, a bracketed one takes nothing more, and 第一 and 首先 take a comma.',
  },
};
