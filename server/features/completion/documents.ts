import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Offer } from './item.js';
import { typedLength, type Before } from './prefix.js';

/** Titles of documents where the cursor stands behind an open 《: inserts the full title and its closing mark. */
export function offerDocuments({ context }: AnalysedReport, { text, rest }: Before): Offer[] | undefined {
  const open = text.lastIndexOf('《');
  if (open < 0 || text.indexOf('》', open) >= 0) return undefined;
  const begun = text.slice(open + 1);
  const replaceBehind = rest.startsWith('》') ? 1 : 0;
  return context.knowledge.documents.flatMap((document): Offer[] => {
    const names = [document.title, ...document.short];
    return names.map((name, index) => ({
      label: name,
      newText: `${name}》`,
      ...(index === 0 ? {} : { detail: document.title }),
      kind: CompletionItemKind.Reference,
      rank: isCurrent(document.status) ? index : 5 + index,
      replaceBehind,
      replaceBefore: begun === '' ? 0 : Math.max(typedLength(text, name), isLatin(begun) ? begun.length : 0),
      data: { kind: 'document', name: document.title },
    }));
  });
}

function isCurrent(status: string): boolean {
  return status === 'in-force';
}

function isLatin(text: string): boolean {
  return /^[A-Za-z]+$/.test(text);
}
