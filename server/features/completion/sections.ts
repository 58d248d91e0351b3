import { CompletionItemKind } from 'vscode-languageserver-types';
import { countBefore } from '../../document/headingsOn.js';
import type { Heading, SectionKind } from '../../document/outline.js';
import type { Report } from '../../document/report.js';
import type { Position } from '../../text/position.js';
import { printChinese } from '../../text/numerals.js';
import type { Offer } from './item.js';
import type { Before } from './prefix.js';

/** At a line's start: the next numbers of the levels that are open here, and the sections that the report still lacks. */
export function offerSections(report: Report, { text }: Before, position: Position): Offer[] {
  const begun = text.trimStart();
  if (begun.length > 12) return [];
  const replaceBefore = begun.length;
  const last = report.headings[countBefore(report.headings, position) - 1];
  return [
    ...nextOrdinals(last).map((label): Offer => ({ label, kind: CompletionItemKind.Enum, rank: 0 })),
    ...missingSections(report, position)
      .filter(
        ({ label }) => /^[A-Za-z]*$/.test(begun) || label.startsWith(begun.replace(/^[一二三四五六七八九十]+、/, '')),
      )
      .map((offer): Offer => ({ ...offer, replaceBefore })),
  ];
}

/** The ordinal that follows the `last` heading, and those that follow its parents: （四）, then 三、. */
function nextOrdinals(last: Heading | undefined): string[] {
  const ordinals: string[] = [];
  for (let heading = last; heading !== undefined; heading = heading.parent) {
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

function missingSections({ context, headings, outline }: Report, position: Position): Offer[] {
  const present = kindsAmong(headings);
  let at = countBefore(outline, position) - 1;
  while (at >= 0 && outline[at]?.ordinal === undefined) at--;
  const number = printChinese((outline[at]?.ordinal?.value ?? 0) + 1);
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

const kindsOf = new WeakMap<readonly Heading[], ReadonlySet<SectionKind>>();

/** What sections there are. A report keeps its list of headings for as long as these say the same. */
function kindsAmong(headings: readonly Heading[]): ReadonlySet<SectionKind> {
  let kinds = kindsOf.get(headings);
  if (kinds === undefined) {
    kinds = new Set(headings.map(({ kind }) => kind));
    kindsOf.set(headings, kinds);
  }
  return kinds;
}
