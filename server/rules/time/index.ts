import type { Rule } from '../rule.js';
import { anniversary } from './anniversary.js';
import { headingYear } from './headingYear.js';
import { impossibleDate } from './impossibleDate.js';
import { latePublication } from './latePublication.js';
import { leadYear } from './leadYear.js';
import { lostDateWord } from './lostDateWord.js';
import { observanceDate } from './observanceDate.js';
import { observanceNumber } from './observanceNumber.js';
import { pastYearSentence } from './pastYearSentence.js';
import { planSentence } from './planSentence.js';
import { planYear } from './planYear.js';
import { previousYearHeading } from './previousYearHeading.js';
import { reversedRange } from './reversedRange.js';
import { signedBefore } from './signedBefore.js';
import { stalePlanCited } from './stalePlanCited.js';
import { staleRevision } from './staleRevision.js';
import { staleTyphoon } from './staleTyphoon.js';
import { titleYear } from './titleYear.js';

export const timeRules: readonly Rule[] = [
  titleYear,
  headingYear,
  leadYear,
  planYear,
  planSentence,
  pastYearSentence,
  previousYearHeading,
  impossibleDate,
  reversedRange,
  lostDateWord,
  observanceDate,
  observanceNumber,
  anniversary,
  staleRevision,
  staleTyphoon,
  stalePlanCited,
  signedBefore,
  latePublication,
];
