import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Heading } from '../../document/outline.js';
import { comparePositions, type Position } from '../../text/position.js';
import { printChinese } from '../../text/numerals.js';
import type { Offer } from './item.js';
import type { Before } from './prefix.js';

/** At a line's start: the next numbers of the levels that are open here, and the sections that the report still lacks. */
export function offerSections(report: AnalysedReport, { text }: Before, position: Position): Offer[] {
  const begun = text.trimStart();
  if (begun.length > 12) return [];
  const replaceBefore = begun.length;
  const before = report.headings.filter(({ range }) => comparePositions(range.start, position) < 0);
  return [
    ...nextOrdinals(before).map((label): Offer => ({ label, kind: CompletionItemKind.Enum, rank: 0 })),
    ...missingSections(report, before)
      .filter(
        ({ label }) => /^[A-Za-z]*$/.test(begun) || label.startsWith(begun.replace(/^[一二三四五六七八九十]+、/, '')),
      )
      .map((offer): Offer => ({ ...offer, replaceBefore })),
  ];
}

/** The ordinal that follows the last heading, and those that follow its parents: （四）, then 三、. */
function nextOrdinals(before: readonly Heading[]): string[] {
  const ordinals: string[] = [];
  for (let heading = before.at(-1); heading !== undefined; heading = heading.parent) {
    const { ordinal } = heading;
    if (ordinal === undefined) continue;
    ordinals.push(
      ordinal.text.replace(/[一二三四五六七八九十百]+|\d+/, (number) =>
        /\d/.test(number) ? String(ordinal.value + 1) : printChinese(ordinal.value + 1),
      ),
    );
  }
  return ordinals;
}

function missingSections({ context, headings }: AnalysedReport, before: readonly Heading[]): Offer[] {
  const present = new Set(headings.map((heading) => heading.kind));
  const last = before.filter((heading) => heading.level === 1 && heading.ordinal !== undefined).at(-1);
  const number = printChinese((last?.ordinal?.value ?? 0) + 1);
  const year = context.year ?? new Date().getFullYear() - 1;
  return context.type.sections
    .filter((section) => !present.has(section.id) && section.requirement !== 'optional')
    .map((section) => {
      const title = section.heading.replaceAll('{year}', String(year)).replaceAll('{nextYear}', String(year + 1));
      return {
        label: title,
        newText: `${number}、${title}\n\n${section.skeleton.join('\n')}`,
        isSnippet: true,
        detail: context.type.name,
        kind: CompletionItemKind.Module,
        rank: 1,
      };
    });
}
