import type { CitedDocument, Knowledge, Term } from '../knowledge/knowledge.js';
import type { Locale } from '../text/localized.js';
import type { Range } from '../text/position.js';
import { documentCard } from '../knowledge/documentCard.js';
import { escapeMarkdown } from '../knowledge/markdown.js';
import { ruledTerms, termMatcher } from '../knowledge/matcher.js';
import { termCard } from '../knowledge/termCard.js';
import { hasEntries } from '../workspace/baogaoFolder.js';
import { decoded } from '../workspace/indexedReport.js';
import type { Workspace } from '../workspace/workspace.js';
import { answer, type Feature } from './feature.js';
import type { GlossaryEntry } from './protocol.js';

/** The glossary as a document of the client's, its entries for a search, and where a name is explained. */
export const glossary: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { workspace, locale } = session;
    const place = (uri: string | null): { uri: string; knowledge: Knowledge } => ({
      uri: glossaryUri(workspace, uri ?? undefined),
      knowledge: (uri === null ? undefined : workspace.surroundings(uri))?.knowledge ?? workspace.knowledge,
    });
    answer(session, 'baogao/glossary', ({ uri }) => glossaryOf(knowledgeBehind(workspace, uri), locale).text);
    answer(session, 'baogao/glossaryEntries', ({ report }) => {
      const { uri, knowledge } = place(report);
      return { uri, entries: entriesOf(knowledge, locale) };
    });
    answer(session, 'baogao/glossaryPlace', ({ report, name }) => {
      const { uri, knowledge } = place(report);
      const range = glossaryRange(knowledge, name, locale);
      return range === undefined ? null : { uri, range };
    });
  },
};

/** The glossary of what Baogao ships with. Folders with entries of their own have others, named by a query. */
const commonGlossary = 'baogao-glossary:/词汇表.md';

/** The glossary that holds for the open report `uri`. */
export function glossaryUri(workspace: Workspace, uri: string | undefined): string {
  const folders = (uri === undefined ? undefined : workspace.surroundings(uri))?.folders ?? [];
  const folder = folders.findLast(hasEntries);
  return folder === undefined ? commonGlossary : `${commonGlossary}?${encodeURIComponent(folder.uri)}`;
}

function knowledgeBehind(workspace: Workspace, glossary: string): Knowledge {
  const wanted = decoded(glossary);
  for (const { uri } of workspace.texts) {
    const surroundings = workspace.surroundings(uri);
    if (surroundings !== undefined && decoded(glossaryUri(workspace, uri)) === wanted) return surroundings.knowledge;
  }
  return workspace.knowledge;
}

/** Where the entry of a term or document stands in the glossary of `knowledge`, whatever its name is written like. */
export function glossaryRange(knowledge: Knowledge, name: string, locale: Locale): Range | undefined {
  const { lines } = glossaryOf(knowledge, locale);
  const line = lines.get(name) ?? lines.get(termMatcher(knowledge).named(name)?.term ?? '');
  if (line === undefined) return undefined;
  return { start: { line, character: 0 }, end: { line, character: escapeMarkdown(name).length + 3 } };
}

/** Whether the glossary of `knowledge` has an entry of this name: known without writing it. */
export function isInGlossary(knowledge: Knowledge, name: string): boolean {
  return termMatcher(knowledge).named(name) !== undefined || knowledge.documents.some(({ title }) => title === name);
}

interface GlossaryText {
  readonly text: string;
  /** Line of each entry's heading, by name. */
  readonly lines: ReadonlyMap<string, number>;
}

const written = new WeakMap<Knowledge, GlossaryText>();

/** The glossary of `knowledge`: terms by category, then documents by kind; written at first use. */
function glossaryOf(knowledge: Knowledge, locale: Locale): GlossaryText {
  const known = written.get(knowledge);
  if (known !== undefined) return known;
  const glossary = writeGlossary(knowledge, locale);
  written.set(knowledge, glossary);
  return glossary;
}

function writeGlossary(knowledge: Knowledge, locale: Locale): GlossaryText {
  const text: string[] = [];
  const lines = new Map<string, number>();
  const write = (part: string): void => {
    text.push(...part.split('\n'));
  };
  const chapter = (title: string, entries: readonly { name: string; card: string }[]): void => {
    write(`# ${escapeMarkdown(title)}\n`);
    for (const { name, card } of entries) {
      lines.set(name, text.length);
      write(`## ${escapeMarkdown(name)}\n\n${card}\n`);
    }
  };
  for (const [category, terms] of groupBy([...ruledTerms(), ...knowledge.terms], (term) => term.category)) {
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
  const { documents } = knowledge;
  const terms = [...knowledge.terms, ...ruledTerms()];
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
