import type { Rule } from '../rule.js';
import { doubledMarks } from './doubledMarks.js';
import { expiredPlan } from './expiredPlan.js';
import { markScope } from './markScope.js';
import { missingPeriod } from './missingPeriod.js';
import { nestedMarks } from './nestedMarks.js';
import { noAntecedent } from './noAntecedent.js';
import { notATitle } from './notATitle.js';
import { notYetIssued } from './notYetIssued.js';
import { outOfForce } from './outOfForce.js';
import { periodForm } from './periodForm.js';
import { programmePeriod } from './programmePeriod.js';
import { repeatedKind } from './repeatedKind.js';
import { revisionKind } from './revisionKind.js';
import { shortFormTwice } from './shortFormTwice.js';
import { wrongNumber } from './wrongNumber.js';
import { wrongPeriod } from './wrongPeriod.js';
import { wrongTitle } from './wrongTitle.js';

export const citationsRules: readonly Rule[] = [
  wrongTitle,
  wrongPeriod,
  periodForm,
  programmePeriod,
  missingPeriod,
  wrongNumber,
  outOfForce,
  notYetIssued,
  expiredPlan,
  nestedMarks,
  doubledMarks,
  markScope,
  repeatedKind,
  noAntecedent,
  shortFormTwice,
  notATitle,
  revisionKind,
];
