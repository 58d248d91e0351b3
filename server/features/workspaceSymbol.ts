import { SymbolKind, type CancellationToken, type SymbolInformation } from 'vscode-languageserver-protocol';
import type { Steps } from '../document/steps.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { ruledTerms } from '../knowledge/matcher.js';
import type { Range } from '../text/position.js';
import { inTurns } from '../workspace/turns.js';
import type { Workspace } from '../workspace/workspace.js';
import { cancellation, unlessCancelled, type Feature, type Session } from './feature.js';
import { glossaryRange, glossaryUri } from './glossary.js';

/** At most this many symbols answer one query; typing on narrows it. */
const mostSymbols = 500;
/** Milliseconds that somebody who types a query waits for files to be read. */
const patience = 2000;

/** Headings of all reports in the folder, terms and documents, by any part of their words. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(({ query }, token) => symbolsFor(session, query, token));
  },
};

/** The symbols that `query` names: first those of reports, open ones before others, then terms and documents. */
export async function symbolsFor(
  session: Pick<Session, 'workspace' | 'locale'>,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const { workspace } = session;
  const closed = await unlessCancelled(workspace.closedReports(patience), token);
  for (const { uri } of workspace.texts) await unlessCancelled(workspace.ready(uri), token);
  const sources: (readonly Named[])[] = [openHeadings(workspace), closed, glossaryEntries(session, query)];
  const symbols = await inTurns(symbolsNamed(sources.flat(), query.toLowerCase()), token);
  if (symbols === undefined) throw cancellation();
  return symbols;
}

function* symbolsNamed(sources: readonly Named[], wanted: string): Steps<SymbolInformation[]> {
  const symbols: SymbolInformation[] = [];
  for (const { uri, title, headings, kind = SymbolKind.Class } of sources) {
    for (const { name, range } of headings) {
      yield;
      if (!holdsInOrder(name, wanted)) continue;
      if (symbols.length === mostSymbols) return symbols;
      const containerName = title === undefined ? {} : { containerName: title };
      symbols.push({ name, kind, location: { uri, range }, ...containerName });
    }
  }
  return symbols;
}

/** Things by name that stand in one document. */
interface Named {
  readonly uri: string;
  readonly title: string | undefined;
  readonly headings: readonly { readonly name: string; readonly range: Range }[];
  readonly kind?: SymbolKind;
}

function openHeadings(workspace: Workspace): Named[] {
  return [...workspace.texts].flatMap(({ uri }): Named[] => {
    const report = workspace.report(uri);
    if (report === undefined) return [];
    const headings = report.headings.map(({ ordinal, title, range }) => ({
      name: `${ordinal?.text ?? ''}${title}`,
      range,
    }));
    return [{ uri, title: report.title, headings }];
  });
}

/** Terms and documents under what is known in the report opened last; nothing as long as nothing is asked for. */
function glossaryEntries({ workspace, locale }: Pick<Session, 'workspace' | 'locale'>, query: string): Named[] {
  if (query === '') return [];
  const uri = [...workspace.texts].at(-1)?.uri;
  const knowledge: Knowledge =
    (uri === undefined ? undefined : workspace.surroundings(uri))?.knowledge ?? workspace.knowledge;
  const place = (name: string): { name: string; range: Range }[] => {
    const range = glossaryRange(knowledge, name, locale);
    return range === undefined ? [] : [{ name, range }];
  };
  const glossary = { uri: glossaryUri(workspace, uri), title: locale === 'zh' ? '词汇表' : 'Glossary' };
  return [
    {
      ...glossary,
      headings: [...knowledge.terms, ...ruledTerms()].flatMap(({ term }) => place(term)),
      kind: SymbolKind.Constant,
    },
    { ...glossary, headings: knowledge.documents.flatMap(({ title }) => place(title)), kind: SymbolKind.File },
  ];
}

/** Whether the characters of `query`, in lower case, occur in `name` in this order, as editors match symbols. */
export function holdsInOrder(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const character of query) {
    const at = letters.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
