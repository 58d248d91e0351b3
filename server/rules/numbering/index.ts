import type { Rule } from '../rule.js';
import { duplicate } from './duplicate.js';
import { enumerationComma } from './enumerationComma.js';
import { enumerationGap } from './enumerationGap.js';
import { enumerationLines } from './enumerationLines.js';
import { enumerationStart } from './enumerationStart.js';
import { gap } from './gap.js';
import { levelJump } from './levelJump.js';
import { missingParent } from './missingParent.js';
import { mixedMarks } from './mixedMarks.js';
import { order } from './order.js';
import { restart } from './restart.js';
import { wrongMark } from './wrongMark.js';

export const numberingRules: readonly Rule[] = [
  gap,
  duplicate,
  restart,
  order,
  missingParent,
  levelJump,
  wrongMark,
  mixedMarks,
  enumerationGap,
  enumerationComma,
  enumerationLines,
  enumerationStart,
];
