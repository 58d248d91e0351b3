import type { Rule } from '../rule.js';

export const namesRules: readonly Rule[] = [];
