import type { Rule } from '../rule.js';
import { missingSection } from './missingSection.js';

export const structureRules: readonly Rule[] = [missingSection];
