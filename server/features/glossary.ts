import type { CitedDocument, Knowledge, Term } from '../knowledge/knowledge.js';
import type { Locale } from '../text/localized.js';
import type { Range } from '../text/position.js';
import { documentCard } from '../knowledge/documentCard.js';
import { termCard } from '../knowledge/termCard.js';
import { answer, type Feature } from './feature.js';
import type { GlossaryEntry } from './protocol.js';

/** The read-only document that holds all entries; the editor asks for its text by `baogao/glossary`. */
export const glossaryUri = 'baogao-glossary:/词汇表.md';

/** The glossary as a document, and its entries for a search. */
export const glossary: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { workspace, locale } = session;
    answer(session, 'baogao/glossary', () => glossaryOf(workspace.knowledge, locale).text);
    answer(session, 'baogao/glossaryEntries', () => entriesOf(workspace.knowledge, locale));
  },
};

/** Where the entry of a term or document stands in the glossary. */
export function glossaryPlace(knowledge: Knowledge, name: string): { uri: string; range: Range } | undefined {
  const line = glossaryOf(knowledge, 'zh').lines.get(name);
  if (line === undefined) return undefined;
  return { uri: glossaryUri, range: { start: { line, character: 0 }, end: { line, character: name.length + 3 } } };
}

interface Glossary {
  readonly text: string;
  /** Line of each entry's heading, by name. */
  readonly lines: ReadonlyMap<string, number>;
}

const written = new WeakMap<Knowledge, Glossary>();

/** The glossary of `knowledge`: terms by category, then documents by kind; written at first use. */
function glossaryOf(knowledge: Knowledge, locale: Locale): Glossary {
  const known = written.get(knowledge);
  if (known !== undefined) return known;
  const glossary = writeGlossary(knowledge, locale);
  written.set(knowledge, glossary);
  return glossary;
}

function writeGlossary(knowledge: Knowledge, locale: Locale): Glossary {
  const text: string[] = [];
  const lines = new Map<string, number>();
  const write = (part: string): void => {
    text.push(...part.split('\n'));
  };
  const chapter = (title: string, entries: readonly { name: string; card: string }[]): void => {
    write(`# ${title}\n`);
    for (const { name, card } of entries) {
      lines.set(name, text.length);
      write(`## ${name}\n\n${card}\n`);
    }
  };
  for (const [category, terms] of groupBy(knowledge.terms, (term) => term.category)) {
    chapter(
      category,
      terms.map((term: Term) => ({ name: term.term, card: termCard(term, { locale }) })),
    );
  }
  for (const [kind, documents] of groupBy(knowledge.documents, (document) => document.kind)) {
    chapter(
      kind,
      documents.map((document: CitedDocument) => ({
        name: document.title,
        card: documentCard(document, undefined, locale),
      })),
    );
  }
  return { text: text.join('\n'), lines };
}

function entriesOf(knowledge: Knowledge, locale: Locale): GlossaryEntry[] {
  const { terms, documents } = knowledge;
  const { lines } = glossaryOf(knowledge, locale);
  const lineOf = (name: string): number => lines.get(name) ?? 0;
  return [
    ...terms.map((term) => ({
      name: term.term,
      aliases: [...term.aliases],
      group: term.category,
      text: term.definition,
      line: lineOf(term.term),
    })),
    ...documents.map((document) => ({
      name: document.title,
      aliases: [...document.short, ...document.shortAfterFull],
      group: document.kind,
      text: document.summary,
      line: lineOf(document.title),
    })),
  ];
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
