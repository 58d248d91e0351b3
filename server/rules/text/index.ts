import type { Rule } from '../rule.js';
import { compatibilityCharacters } from './compatibilityCharacters.js';
import { confusedWords } from './confusedWords.js';
import { damagedCharacters } from './damagedCharacters.js';
import { injectedWords } from './injectedWords.js';
import { invisibleCharacters } from './invisibleCharacters.js';
import { lostCharacters } from './lostCharacters.js';
import { markupRemnant } from './markupRemnant.js';
import { missingRespectively } from './missingRespectively.js';
import { oddSpaces } from './oddSpaces.js';
import { pinyinResidue } from './pinyinResidue.js';
import { placeholder } from './placeholder.js';
import { privateUse } from './privateUse.js';
import { repeatedPassage } from './repeatedPassage.js';
import { repeatedWords } from './repeatedWords.js';
import { strayDot } from './strayDot.js';
import { mixedScript, traditionalScript } from './traditionalScript.js';
import { webRemnant } from './webRemnant.js';

export const textRules: readonly Rule[] = [
  traditionalScript,
  mixedScript,
  pinyinResidue,
  markupRemnant,
  webRemnant,
  damagedCharacters,
  lostCharacters,
  placeholder,
  injectedWords,
  invisibleCharacters,
  privateUse,
  compatibilityCharacters,
  oddSpaces,
  strayDot,
  confusedWords,
  repeatedWords,
  repeatedPassage,
  missingRespectively,
];
