import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import type { Feature } from './feature.js';

/** At most this many symbols answer one query; typing on narrows it. */
const mostSymbols = 500;

/** Headings of all open reports, by any part of their words. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, workspace }) {
    connection.onWorkspaceSymbol(({ query }: WorkspaceSymbolParams): SymbolInformation[] => {
      const symbols: SymbolInformation[] = [];
      for (const { uri } of workspace.texts) {
        const report = workspace.report(uri);
        for (const heading of report?.headings ?? []) {
          const name = `${heading.ordinal?.text ?? ''}${heading.title}`;
          if (!holdsInOrder(name, query)) continue;
          if (symbols.length === mostSymbols) return symbols;
          const containerName = report?.title;
          symbols.push({
            name,
            kind: SymbolKind.Class,
            location: { uri, range: heading.range },
            ...(containerName === undefined ? {} : { containerName }),
          });
        }
      }
      return symbols;
    });
  },
};

/** Whether the characters of `query` occur in `name` in this order, as editors match symbols. */
export function holdsInOrder(name: string, query: string): boolean {
  let from = 0;
  for (const character of query.toLowerCase()) {
    const at = name.toLowerCase().indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
