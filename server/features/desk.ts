import type { Feature } from './feature.js';
import { figures } from './figures.js';
import { insertSection } from './insertSection.js';
import { knowledgeInUse } from './knowledgeInUse.js';
import { layout } from './layout.js';
import { markReport } from './markReport.js';
import { newReport } from './newReport.js';
import { overview } from './overview.js';
import { profile } from './profile.js';

/** What only Baogao's own client asks: its views, commands and preview. See {@link Requests} in protocol.ts. */
export const deskFeatures: readonly Feature[] = [
  profile,
  overview,
  figures,
  knowledgeInUse,
  insertSection,
  markReport,
  newReport,
  layout,
];
