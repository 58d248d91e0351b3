import type { CitedDocument, Knowledge } from './knowledge.js';
import { readTitle, type TitleForm } from './titleForm.js';

/** By which of its names a document is called. */
export type NameKind = 'title' | 'short' | 'shortAfterFull' | 'mistake';

interface Name {
  readonly document: CitedDocument;
  readonly kind: NameKind;
  readonly mistake?: CitedDocument['mistakes'][number];
}

/** What a title in title marks stands for. */
export interface Resolution extends Name {
  readonly form: TitleForm;
}

interface DocumentIndex {
  readonly names: ReadonlyMap<string, readonly Name[]>;
  /** Documents whose titles end in a period, by the title without it. */
  readonly bases: ReadonlyMap<string, readonly CitedDocument[]>;
}

const indexes = new WeakMap<readonly CitedDocument[], DocumentIndex>();

/**
 * The document that `title` names, in any variant of width, dash and quotes, in full or by a short form; undefined where
 * it is none we know. Where several share the name, the one of the report's `year`.
 */
export function resolveTitle(title: string, knowledge: Knowledge, year?: number): Resolution | undefined {
  const form = readTitle(title);
  const { names } = indexOf(knowledge);
  const found = names.get(form.key) ?? names.get(withoutIssuer(form.key));
  if (found === undefined) return undefined;
  return { ...inYear(found, year), form };
}

/** The documents that bear this title with a period of their own: those of which `form` may give the wrong years. */
export function sameTitleOtherPeriod(form: TitleForm, knowledge: Knowledge): readonly CitedDocument[] {
  return indexOf(knowledge).bases.get(form.base) ?? [];
}

/** The title that ends `form` behind the name of a place or unit: 法治政府建设实施纲要 in 静海区法治政府建设实施纲要. */
export function localNamesake(form: TitleForm, knowledge: Knowledge): readonly CitedDocument[] {
  const { bases } = indexOf(knowledge);
  for (let start = 2; start <= 12 && start < form.base.length - 5; start++) {
    const found = bases.get(form.base.slice(start));
    if (found !== undefined) return found;
  }
  return [];
}

function indexOf(knowledge: Knowledge): DocumentIndex {
  const known = indexes.get(knowledge.documents);
  if (known !== undefined) return known;
  const index = buildIndex(knowledge.documents);
  indexes.set(knowledge.documents, index);
  return index;
}

function buildIndex(documents: readonly CitedDocument[]): DocumentIndex {
  const names = new Map<string, Name[]>();
  const bases = new Map<string, CitedDocument[]>();
  const add = (key: string, name: Name): void => {
    const known = names.get(key);
    if (known === undefined) names.set(key, [name]);
    else if (rank[name.kind] < rank[first(known).kind]) names.set(key, [name]);
    else if (rank[name.kind] === rank[first(known).kind]) known.push(name);
  };
  for (const document of documents) {
    const { key, base, period } = readTitle(document.title);
    add(key, { document, kind: 'title' });
    for (const short of document.short) add(readTitle(short).key, { document, kind: 'short' });
    for (const short of document.shortAfterFull) add(readTitle(short).key, { document, kind: 'shortAfterFull' });
    for (const mistake of document.mistakes) add(readTitle(mistake.form).key, { document, kind: 'mistake', mistake });
    if (period === undefined) continue;
    add(base, { document, kind: 'shortAfterFull' });
    bases.set(base, [...(bases.get(base) ?? []), document]);
  }
  return { names, bases };
}

/** A right name goes before a wrong one, a full one before a short one. */
const rank: Readonly<Record<NameKind, number>> = { title: 0, short: 1, shortAfterFull: 2, mistake: 3 };

function first(names: readonly Name[]): Name {
  const [name] = names;
  if (name === undefined) throw new Error('a name without a document');
  return name;
}

function inYear(names: readonly Name[], year: number | undefined): Name {
  if (names.length === 1 || year === undefined) return first(names);
  const covering = names.find(({ document: { period } }) => {
    return period !== undefined && Number(period.from ?? 0) <= year && year <= Number(period.to ?? 9999);
  });
  return covering ?? names.find(({ document }) => Number(document.adopted?.slice(0, 4) ?? 0) <= year) ?? first(names);
}

function withoutIssuer(key: string): string {
  return key.replace(
    /^(?:(?:中共中央办公厅|国务院办公厅|中共中央|国务院|中办|国办|、)+(?:印发|关于印发)?|中华人民共和国)/,
    '',
  );
}

/** How `document` is rightly called where `written` stands: in full, or by its title's end if that is what was written. */
export function properTitle(document: CitedDocument, written: string): string {
  if (readTitle(written).key.startsWith(readTitle(document.title).key.slice(0, 4))) return document.title;
  return document.short.find((short) => document.title.endsWith(short)) ?? document.title;
}
