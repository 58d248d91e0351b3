import type { Rule } from '../rule.js';
import { duplicate } from './duplicate.js';
import { gap } from './gap.js';
import { order } from './order.js';
import { restart } from './restart.js';

export const numberingRules: readonly Rule[] = [gap, duplicate, restart, order];
