import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Report } from '../../document/report.js';
import type { Offer } from './item.js';
import type { Before } from './prefix.js';

/** Titles of documents where the cursor stands behind an open 《: inserts the full title and its closing mark. */
export function offerDocuments({ context }: Report, { text, rest }: Before): Offer[] | undefined {
  const open = text.lastIndexOf('《');
  if (open < 0 || text.indexOf('》', open) >= 0) return undefined;
  const begun = text.slice(open + 1);
  const isInitials = /^[A-Za-z]+$/.test(begun);
  const replaceBehind = rest.startsWith('》') ? 1 : 0;
  return context.knowledge.documents.flatMap((document): Offer[] => {
    const names = begun === '' ? [document.title] : [document.title, ...document.short];
    return names
      .filter((name) => isInitials || name.startsWith(begun))
      .map((name, index) => ({
        label: name,
        newText: `${name}》`,
        ...(index === 0 ? {} : { detail: document.title }),
        kind: CompletionItemKind.Reference,
        rank: document.status === 'in-force' ? index : 5 + index,
        replaceBehind,
        replaceBefore: begun.length,
        data: { kind: 'document', name: document.title },
      }));
  });
}
