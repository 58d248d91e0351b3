import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { TextEdit } from '../document/edits.js';
import { insertSection } from '../document/insertSection.js';
import { headingsOn } from '../document/headingsOn.js';
import type { Heading } from '../document/outline.js';
import { consecutive, consecutiveEverywhere, renumberingEdits, type NewNumbers } from '../document/renumber.js';
import type { Report } from '../document/report.js';
import { neighboursOf, moveSection, shiftLevel, textAfterShift } from '../document/restructure.js';
import { sectionStates } from '../document/sections.js';
import { seriesOf } from '../document/series.js';
import type { SectionType } from '../knowledge/knowledge.js';
import type { Localized } from '../text/localized.js';
import { comparePositions, type Position } from '../text/position.js';
import { editsBetween } from '../workspace/fixAll.js';

/** A change of a report's structure, offered on the heading whose section it concerns. */
export interface Refactoring {
  /** What the client sends back to have it carried out. */
  readonly name: string;
  readonly kind: string;
  readonly title: Localized;
  readonly heading: Heading;
  /** The edits that carry it out. */
  readonly edits: () => readonly TextEdit[];
}

type Offer = Omit<Refactoring, 'heading'>;

const { RefactorRewrite } = CodeActionKind;
const refactorMove = `${CodeActionKind.Refactor}.move`;

const kinds = {
  renumberLevel: `${RefactorRewrite}.renumberLevel`,
  renumberSection: `${RefactorRewrite}.renumberSection`,
  renumberDocument: `${RefactorRewrite}.renumberDocument`,
  promote: `${RefactorRewrite}.promote`,
  demote: `${RefactorRewrite}.demote`,
  insertSection: `${RefactorRewrite}.insertSection`,
  moveUp: `${refactorMove}.up`,
  moveDown: `${refactorMove}.down`,
} as const;

/** The kinds of code action that rearrange a report. */
export const refactoringKinds: readonly string[] = Object.values(kinds);

/** What can be rearranged with the heading at `position`; nothing where no heading is. */
export function refactoringsAt(report: Report, position: Position): Refactoring[] {
  const heading = headingAt(report, position);
  if (heading === undefined) return [];
  const offers = [
    ...moves(report, heading),
    ...shifts(report, heading),
    ...renumberings(report, heading),
    ...insertions(report, heading),
  ];
  return offers.map((offer) => ({ ...offer, heading }));
}

/** The edits of the refactoring `name` of the heading that begins at `start`; undefined where it is not to be had. */
export function refactoringEdit(report: Report, name: string, start: Position): readonly TextEdit[] | undefined {
  return refactoringsAt(report, start)
    .find((refactoring) => refactoring.name === name)
    ?.edits();
}

/** The heading on the line of `position`: the last that begins before it, but none whose text has begun there. */
function headingAt({ headings }: Report, position: Position): Heading | undefined {
  const onLine = headingsOn(headings, position.line);
  const heading = onLine.findLast(({ range }) => comparePositions(range.start, position) <= 0) ?? onLine[0];
  const isInText = heading?.runIn === true && comparePositions(heading.range.end, position) < 0;
  return isInText ? undefined : heading;
}

function moves(report: Report, heading: Heading): Offer[] {
  const move = (name: 'moveUp' | 'moveDown', step: -1 | 1, title: Localized): Offer[] => {
    if (neighboursOf(report, heading, step) === undefined) return [];
    return [{ name, kind: kinds[name], title, edits: () => moveSection(report, heading, step) ?? [] }];
  };
  return [
    ...move('moveUp', -1, { zh: '本部分上移', en: 'Move this section up' }),
    ...move('moveDown', 1, { zh: '本部分下移', en: 'Move this section down' }),
  ];
}

function shifts(report: Report, heading: Heading): Offer[] {
  const shift = (name: 'promote' | 'demote', step: -1 | 1, title: Localized): Offer[] => {
    if (shiftLevel(report, heading, step) === undefined) return [];
    const edits = (): readonly TextEdit[] => {
      const after = textAfterShift(report, heading, step);
      return after === undefined ? [] : editsBetween(report.text, after);
    };
    return [{ name, kind: kinds[name], title, edits }];
  };
  const below =
    heading.children.length > 0 ? { zh: '（连同下级标题）', en: ' with those below it' } : { zh: '', en: '' };
  return [
    ...shift('promote', -1, { zh: `本标题升一级${below.zh}`, en: `Promote this heading${below.en}` }),
    ...shift('demote', 1, { zh: `本标题降一级${below.zh}`, en: `Demote this heading${below.en}` }),
  ];
}

function renumberings(report: Report, heading: Heading): Offer[] {
  const series = seriesOf(report).find(
    ({ parent, members }) => parent === heading.parent && members.some((member) => member === heading),
  );
  const inside = { start: heading.range.end, end: heading.sectionRange.end };
  const renumber = (name: keyof typeof kinds, title: Localized, numbers: NewNumbers): Offer[] =>
    numbers.size === 0 ? [] : [{ name, kind: kinds[name], title, edits: () => renumberingEdits(report, numbers) }];
  return [
    ...renumber(
      'renumberLevel',
      { zh: '重排同级标题的序号', en: 'Renumber the headings of this level' },
      series === undefined ? new Map() : consecutive(series),
    ),
    ...renumber(
      'renumberSection',
      { zh: '重排本部分以下各级标题的序号', en: 'Renumber the headings below this one' },
      consecutiveEverywhere(report, inside),
    ),
    ...renumber(
      'renumberDocument',
      { zh: '重排全文标题的序号', en: 'Renumber all headings of the report' },
      consecutiveEverywhere(report),
    ),
  ];
}

/** The sections that the type of report asks for and that have no heading, offered between the main sections. */
function insertions(report: Report, { level }: Heading): Offer[] {
  if (level !== 1) return [];
  return sectionStates(report)
    .filter(({ section, headings }) => headings.length === 0 && section.requirement !== 'optional')
    .map(({ section }) => insertion(report, section));
}

function insertion(report: Report, section: SectionType): Offer {
  return {
    name: `insertSection ${section.id}`,
    kind: kinds.insertSection,
    title: { zh: `插入缺少的部分：${section.name}`, en: `Insert the missing section “${section.name}”` },
    edits: () => insertSection(report, section),
  };
}
