import type { Rule } from '../rule.js';
import { bareKind } from './bareKind.js';
import { otherLevel } from './otherLevel.js';
import { otherUnit } from './otherUnit.js';
import { selfReference } from './selfReference.js';
import { unitKind } from './unitKind.js';

export const namesRules: readonly Rule[] = [selfReference, unitKind, otherUnit, otherLevel, bareKind];
