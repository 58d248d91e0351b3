import { codeAction } from './codeAction.js';
import { codeLens } from './codeLens.js';
import { completion } from './completion/completion.js';
import { definition } from './definition.js';
import { deskFeatures } from './desk.js';
import { diagnostics } from './diagnostics.js';
import { documentHighlight } from './documentHighlight.js';
import { documentSymbol } from './documentSymbol.js';
import { documentLink } from './documentLink.js';
import { effectiveSettingsRequest } from './effectiveSettings.js';
import type { Feature } from './feature.js';
import { foldingRange } from './foldingRange.js';
import { formatting } from './formatting.js';
import { glossary } from './glossary.js';
import { hover } from './hover.js';
import { inlayHint } from './inlayHint.js';
import { onTypeFormatting } from './onTypeFormatting.js';
import { references } from './references.js';
import { rulePages } from './rulePage.js';
import { segment } from './segment.js';
import { rename } from './rename.js';
import { selectionRange } from './selectionRange.js';
import { semanticTokens } from './semanticTokens.js';
import { workspaceFolders } from './workspaceFolders.js';
import { workspaceSymbol } from './workspaceSymbol.js';

/** Everything that Baogao answers, one capability each. */
export const features: readonly Feature[] = [
  diagnostics,
  documentSymbol,
  foldingRange,
  hover,
  codeAction,
  formatting,
  onTypeFormatting,
  codeLens,
  completion,
  definition,
  references,
  documentHighlight,
  inlayHint,
  rename,
  selectionRange,
  semanticTokens,
  documentLink,
  workspaceSymbol,
  workspaceFolders,
  glossary,
  segment,
  rulePages,
  effectiveSettingsRequest,
  ...deskFeatures,
];
