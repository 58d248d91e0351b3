import type { Rule } from '../rule.js';
import { doubledYearWord } from './doubledYearWord.js';
import { duplicateHeading } from './duplicateHeading.js';
import { duplicateLine } from './duplicateLine.js';
import { duplicateTitle } from './duplicateTitle.js';
import { emptySection } from './emptySection.js';
import { headingPunctuation } from './headingPunctuation.js';
import { missingFullStop } from './missingFullStop.js';
import { missingSection } from './missingSection.js';
import { missingTitle } from './missingTitle.js';
import { noCause } from './noCause.js';
import { requestInReport } from './requestInReport.js';
import { salutationForm } from './salutationForm.js';
import { sectionOrder } from './sectionOrder.js';
import { signOffDate } from './signOffDate.js';
import { templateWords } from './templateWords.js';
import { titleParts } from './titleParts.js';
import { unfilledBlank } from './unfilledBlank.js';

export const structureRules: readonly Rule[] = [
  missingSection,
  sectionOrder,
  emptySection,
  unfilledBlank,
  noCause,
  missingTitle,
  duplicateTitle,
  titleParts,
  doubledYearWord,
  templateWords,
  duplicateHeading,
  duplicateLine,
  headingPunctuation,
  missingFullStop,
  salutationForm,
  signOffDate,
  requestInReport,
];
