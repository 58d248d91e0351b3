import type { Rule } from '../rule.js';
import { commaBeforeDeng } from './commaBeforeDeng.js';
import { congressNumerals } from './congressNumerals.js';
import { datePadding } from './datePadding.js';
import { documentNumber } from './documentNumber.js';
import { doubledApproximation } from './doubledApproximation.js';
import { ellipsis } from './ellipsis.js';
import { festivalDot } from './festivalDot.js';
import { figureSpacing } from './figureSpacing.js';
import { halfWidthMarks } from './halfWidthMarks.js';
import { missingMeasure } from './missingMeasure.js';
import { mixedThousand } from './mixedThousand.js';
import { nestedQuotes } from './nestedQuotes.js';
import { rangeShorthand } from './rangeShorthand.js';
import { repeatedMarks } from './repeatedMarks.js';
import { straightQuotes } from './straightQuotes.js';
import { surplusYu } from './surplusYu.js';
import { titleMarkComma } from './titleMarkComma.js';
import { unpairedMarks } from './unpairedMarks.js';

export const formRules: readonly Rule[] = [
  documentNumber,
  datePadding,
  congressNumerals,
  festivalDot,
  mixedThousand,
  missingMeasure,
  rangeShorthand,
  surplusYu,
  doubledApproximation,
  figureSpacing,
  unpairedMarks,
  nestedQuotes,
  halfWidthMarks,
  straightQuotes,
  repeatedMarks,
  ellipsis,
  commaBeforeDeng,
  titleMarkComma,
];
