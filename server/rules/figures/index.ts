import type { Rule } from '../rule.js';

export const figuresRules: readonly Rule[] = [];
