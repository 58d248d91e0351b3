import type { Confidence, Period, Source, Term } from './knowledge.js';

/** A term as files hold it, Baogao's own and the workspace's: what is left out is empty, national and sure. */
export interface TermEntry {
  readonly term: string;
  readonly definition: string;
  readonly aliases?: readonly string[];
  readonly category?: string;
  readonly members?: readonly string[];
  readonly source?: Source;
  readonly valid?: Period;
  readonly successor?: string;
  readonly scope?: string;
  readonly related?: readonly string[];
  readonly contested?: string;
  readonly confidence?: Confidence;
}

/** The term that an entry stands for. */
export function termFrom(entry: TermEntry): Term {
  const { source, valid, successor, contested } = entry;
  return {
    term: entry.term,
    aliases: entry.aliases ?? [],
    category: entry.category ?? '其他',
    definition: entry.definition,
    members: entry.members ?? [],
    ...(source && { source }),
    ...(valid && { valid }),
    ...(successor !== undefined && { successor }),
    scope: entry.scope ?? '国家',
    related: entry.related ?? [],
    ...(contested !== undefined && { contested }),
    confidence: entry.confidence ?? 'high',
  };
}
