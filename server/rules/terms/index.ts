import type { Rule } from '../rule.js';
import { campaignYear } from './campaignYear.js';
import { legalSystemWord } from './legalSystemWord.js';
import { phraseNumber } from './phraseNumber.js';
import { programmeOver } from './programmeOver.js';
import { programmeYear } from './programmeYear.js';
import { seriesMember } from './seriesMember.js';
import { sessionName } from './sessionName.js';
import { shorthandMembers } from './shorthandMembers.js';

export const termsRules: readonly Rule[] = [
  programmeOver,
  programmeYear,
  campaignYear,
  shorthandMembers,
  seriesMember,
  phraseNumber,
  sessionName,
  legalSystemWord,
];
