import type { Rule } from '../rule.js';
import { commaBeforeDeng } from './commaBeforeDeng.js';
import { congressNumerals } from './congressNumerals.js';
import { datePadding } from './datePadding.js';
import { documentNumber } from './documentNumber.js';
import { doubledApproximation } from './doubledApproximation.js';
import { ellipsis } from './ellipsis.js';
import { festivalDot } from './festivalDot.js';
import { mixedThousand } from './mixedThousand.js';
import { rangeShorthand } from './rangeShorthand.js';
import { repeatedMarks } from './repeatedMarks.js';
import { surplusYu } from './surplusYu.js';
import { titleMarkComma } from './titleMarkComma.js';

export const formRules: readonly Rule[] = [
  documentNumber,
  datePadding,
  congressNumerals,
  festivalDot,
  mixedThousand,
  rangeShorthand,
  surplusYu,
  doubledApproximation,
  repeatedMarks,
  ellipsis,
  commaBeforeDeng,
  titleMarkComma,
];
