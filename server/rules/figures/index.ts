import type { Rule } from '../rule.js';
import { rate } from './rate.js';
import { subset } from './subset.js';
import { sum } from './sum.js';

export const figuresRules: readonly Rule[] = [sum, subset, rate];
