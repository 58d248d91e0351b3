import { builtInDocuments } from './documents.js';
import type { CitedDocument, Knowledge, ReportType, Term } from './knowledge.js';
import { squeeze } from './squeeze.js';
import { builtInTerms } from './terms.js';
import { builtInTypes } from './types.js';

let shipped: Knowledge | undefined;

/** What Baogao ships with: the same object at every call. */
export function builtInKnowledge(): Knowledge {
  return (shipped ??= { types: builtInTypes(), terms: builtInTerms(), documents: builtInDocuments() });
}

/** Entries that a workspace adds to Baogao's own or puts in their place. */
export interface Entries {
  readonly types?: readonly ReportType[];
  readonly terms?: readonly Term[];
  readonly documents?: readonly CitedDocument[];
}

/**
 * `knowledge` with `entries` laid over it: an entry of the same name (term, title, id) takes the place of the one that
 * was there, others are added. Kinds without entries stay the same objects, so that what is indexed by them remains. Types
 * are tried in order, so a workspace's own come first, and the general one remains the last.
 */
export function overlay(knowledge: Knowledge, entries: Entries): Knowledge {
  return {
    types: typesOver(knowledge.types, entries.types),
    terms: laidOver(knowledge.terms, entries.terms, (term) => squeeze(term.term)),
    documents: laidOver(knowledge.documents, entries.documents, (document) => squeeze(document.title)),
  };
}

function typesOver(below: readonly ReportType[], above: readonly ReportType[] | undefined): readonly ReportType[] {
  if (above === undefined || above.length === 0) return below;
  const own = new Map(above.map((type) => [type.id, type]));
  const types = [...own.values(), ...below.filter(({ id }) => !own.has(id))];
  const isGeneral = ({ id }: ReportType): boolean => id === 'general';
  return [...types.filter((type) => !isGeneral(type)), ...types.filter(isGeneral)];
}

function laidOver<Entry>(
  below: readonly Entry[],
  above: readonly Entry[] | undefined,
  nameOf: (entry: Entry) => string,
): readonly Entry[] {
  if (above === undefined || above.length === 0) return below;
  const names = new Map(above.map((entry) => [nameOf(entry), entry]));
  const kept = below.filter((entry) => !names.has(nameOf(entry)));
  return [...kept, ...names.values()];
}
