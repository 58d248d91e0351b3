import type { Rule } from '../rule.js';
import { announcedCount } from './announcedCount.js';
import { change } from './change.js';
import { listCount } from './listCount.js';
import { range } from './range.js';
import { rate } from './rate.js';
import { repeat } from './repeat.js';
import { subset } from './subset.js';
import { sum } from './sum.js';
import { table } from './table.js';

export const figuresRules: readonly Rule[] = [
  sum,
  subset,
  rate,
  change,
  listCount,
  announcedCount,
  repeat,
  range,
  table,
];
