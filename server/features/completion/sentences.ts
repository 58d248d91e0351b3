import { CompletionItemKind } from 'vscode-languageserver-types';
import { countBefore } from '../../document/headingsOn.js';
import type { Heading } from '../../document/outline.js';
import type { Report } from '../../document/report.js';
import { comparePositions, type Position } from '../../text/position.js';
import type { Offer } from './item.js';
import type { Before } from './prefix.js';
import { withoutPlaceholders } from '../../text/snippet.js';

/** As long as no more than this is written of a sentence, it may still be one of the usual ones. */
const longestBeginning = 12;

/** Where a sentence begins: those that usually make up the section, with what is to be filled in. */
export function offerSentences({ context, headings }: Report, { text, rest }: Before, position: Position): Offer[] {
  const begun = text.slice(text.lastIndexOf('。') + 1).trimStart();
  if (begun.length > longestBeginning) return [];
  const written = begun.replace(/[A-Za-z]+$/, '');
  const kind = kindAround(headingAbove(headings, position));
  const section = context.type.sections.find(({ id }) => id === kind);
  return (section?.skeleton ?? []).flatMap((line): Offer[] => {
    const label = withoutPlaceholders(line).replace(/\$\d+/g, '').trim();
    if (label === '' || !label.startsWith(written)) return [];
    return [
      {
        label,
        newText: line.trim(),
        isSnippet: true,
        detail: section?.name,
        kind: CompletionItemKind.Snippet,
        rank: 2,
        replaceBehind: rest.startsWith('。') ? 1 : 0,
      },
    ];
  });
}

/** The last heading that ends before `position`. */
function headingAbove(headings: readonly Heading[], position: Position): Heading | undefined {
  const last = countBefore(headings, position) - 1;
  const isAbove = comparePositions(headings[last]?.range.end ?? position, position) <= 0;
  return headings[isAbove ? last : last - 1];
}

/** What the innermost section of a kind fulfils. */
function kindAround(heading: Heading | undefined): string | null {
  for (let section = heading; section !== undefined; section = section.parent) {
    if (section.kind !== null) return section.kind;
  }
  return null;
}
