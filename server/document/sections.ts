import { foldedLater } from './foldInSteps.js';
import { gatherIn } from './gather.js';
import type { ReportType, SectionType } from '../knowledge/knowledge.js';
import { matches } from './pattern.js';
import { sectionsNamed } from './sectionKinds.js';
import { perLineIn, type Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Heading } from './outline.js';
import type { Report } from './report.js';
import { atOnce, untilEdited, type Steps } from './steps.js';

/** How a section that the type asks for stands in the report. */
export interface SectionState {
  readonly section: SectionType;
  /** The headings that name it, in document order. */
  readonly headings: readonly Heading[];
  /** Where its content stands although no heading names it. */
  readonly elsewhere: Line | undefined;
}

/** One heading that fits no section may be anything; several are the topics of what was done. */
const fewestTopics = 2;

/** How each section of the report's type stands in it; none where the type's sections do not apply to its year. */
export function sectionStates(report: Report): readonly SectionState[] {
  const { type, year } = report.context;
  // Of a form that is filled in, nothing is known without the year; other reports are mostly of today.
  if (type.since !== undefined && (year === undefined ? type.orderMatters : year < type.since)) return [];
  const named = headingsByName(report);
  return type.sections.map((section) => {
    const headings = [...(named.get(section.id) ?? [])];
    if (headings.length === 0 && section.id === 'measures') headings.push(...topicHeadings(report));
    return { section, headings, elsewhere: headings.length > 0 ? undefined : contentLine(report, type, section) };
  });
}

/** The list of headings is another one when they say something else, or when the report is of another type. */
const known = new WeakMap<Report['headings'], ReadonlyMap<string, readonly Heading[]>>();

/** The headings that may stand for a section, by the sections that they name. */
function headingsByName(report: Report): ReadonlyMap<string, readonly Heading[]> {
  const { headings } = report;
  let byName = known.get(headings);
  if (byName === undefined) {
    byName = atOnce(collectNames(report));
    known.set(headings, byName);
  }
  return byName;
}

foldedLater({
  *fold(report) {
    const byName = known.get(report.headings) ?? (yield* untilEdited(report.text, collectNames(report)));
    if (byName !== undefined) known.set(report.headings, byName);
  },
});

function* collectNames({ headings, context: { type } }: Report): Steps<ReadonlyMap<string, readonly Heading[]>> {
  const byName = new Map<string, Heading[]>();
  for (const heading of headings) {
    yield;
    if (heading.level > 2 || heading.parent?.kind === 'plan') continue;
    for (const id of sectionsNamed(type, heading.title)) {
      const named = byName.get(id);
      if (named === undefined) byName.set(id, [heading]);
      else named.push(heading);
    }
  }
  return byName;
}

/**
 * Many reports have no heading over what was done: its topics stand at the highest level (一、强化组织领导 二、规范执法).
 */
function topicHeadings(report: Report): readonly Heading[] {
  const topics = report.outline.filter((heading) => heading.kind === null);
  return topics.length >= fewestTopics ? topics : [];
}

function contentLine(report: Report, type: ReportType, section: SectionType): Line | undefined {
  if (section.content.length === 0) return undefined;
  const first = report.outline[0]?.range.start.line ?? 0;
  const plan = report.headings.find(({ kind }) => kind === 'plan')?.sectionRange;
  const isPlanned = ({ number }: Line): boolean =>
    plan !== undefined && plan.start.line < plan.end.line && number >= plan.start.line && number <= plan.end.line;
  const found = contents(report.text, type).find(
    ({ line, value }) =>
      line.number >= first && value.includes(section.id) && (section.id === 'plan' || !isPlanned(line)),
  );
  return found?.line;
}

/** The sections whose content a line shows. */
const contentOn: (line: Line, type: ReportType) => readonly string[] = perLineIn((line, type: ReportType) =>
  lineShape(line).role === 'blank'
    ? []
    : type.sections
        .filter((section) => section.content.some((pattern) => matches(pattern, line.view.text)))
        .map((section) => section.id),
);

const contents = gatherIn(contentOn, ({ context }) => context.type);
