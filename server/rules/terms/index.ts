import type { Rule } from '../rule.js';

export const termsRules: readonly Rule[] = [];
