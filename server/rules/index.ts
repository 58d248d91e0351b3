import { citationsRules } from './citations/index.js';
import { figuresRules } from './figures/index.js';
import { formRules } from './form/index.js';
import { namesRules } from './names/index.js';
import { numberingRules } from './numbering/index.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure/index.js';
import { termsRules } from './terms/index.js';
import { textRules } from './text/index.js';
import { timeRules } from './time/index.js';

/** All rules, by area, in the order in which the rule list shows them. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...numberingRules,
  ...figuresRules,
  ...timeRules,
  ...namesRules,
  ...termsRules,
  ...citationsRules,
  ...formRules,
  ...textRules,
];
