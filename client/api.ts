import type { Segmentation } from '../server/text/segmenter.js';
import type { ReportServer } from './reportServer.js';

/** What other extensions can ask Baogao for: what `activate` answers. */
export interface BaogaoApi {
  /** Cuts Chinese text into words that together are the text, and says which engine did it. */
  segment(text: string): Promise<Segmentation>;
}

/** The API over `server`, which is started by the first question. */
export function apiOver(server: ReportServer): BaogaoApi {
  return { segment: (text) => server.ask('baogao/segment', { text }) };
}
