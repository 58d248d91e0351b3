import { codeAction } from './codeAction.js';
import { codeLens } from './codeLens.js';
import { deskFeatures } from './desk.js';
import { diagnostics } from './diagnostics.js';
import { documentSymbol } from './documentSymbol.js';
import type { Feature } from './feature.js';
import { foldingRange } from './foldingRange.js';
import { hover } from './hover.js';
import { selectionRange } from './selectionRange.js';
import { workspaceSymbol } from './workspaceSymbol.js';

/** Everything that Baogao answers, one capability each. */
export const features: readonly Feature[] = [
  diagnostics,
  documentSymbol,
  foldingRange,
  hover,
  codeAction,
  codeLens,
  selectionRange,
  workspaceSymbol,
  ...deskFeatures,
];
