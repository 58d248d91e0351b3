import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { matches } from '../document/pattern.js';
import { perLineIn } from '../document/line.js';
import type { Heading } from '../document/outline.js';
import type { Steps } from '../document/steps.js';
import type { ReportType, SectionType } from '../knowledge/knowledge.js';
import { describe } from '../rules/describe.js';
import type { Area } from '../rules/rule.js';
import type { Locale, Localized } from '../text/localized.js';
import { rangeOnLine, type Range } from '../text/position.js';
import { answer, withReportInSteps, type Feature } from './feature.js';
import { profileOf } from './profile.js';
import type { AreaFindings, FindingSummary, HeadingOverview, Overview, SectionOverview } from './protocol.js';
import { countFigures, countFindings, countWords } from './sectionCounts.js';

/** The report's check-up, section by section: `baogao/overview`. */
export const overview: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(
      session,
      'baogao/overview',
      withReportInSteps(session, null, (report) => overviewOf(report, session.locale)),
    );
  },
};

/** What `report` must hold, what it holds besides, and what is wrong with it. */
export function* overviewOf(report: AnalysedReport, locale: Locale): Steps<Overview> {
  const { sections } = report.context.type;
  const ofSections = new Set<string | null>(sections.map(({ id }) => id));
  const isOther = ({ kind, children }: Heading): boolean =>
    !ofSections.has(kind) && !children.some((child) => ofSections.has(child.kind));
  const found: SectionOverview[] = [];
  for (const section of sections) found.push(yield* sectionOverview(report, section, locale));
  return {
    profile: profileOf(report),
    sections: found,
    otherHeadings: yield* headingOverviews(report, report.outline.filter(isOther)),
    findings: findingsByArea(report, locale),
  };
}

function* sectionOverview(report: AnalysedReport, section: SectionType, locale: Locale): Steps<SectionOverview> {
  const { id, name, requirement, requires } = section;
  const headings = headingsOf(report, id);
  const base = { id, name, requirement, requires: requires[locale] };
  const [first] = headings;
  if (first === undefined) {
    const range = yield* contentOf(report, id);
    return { ...base, state: range === undefined ? 'missing' : 'inText', range: range ?? null, headings: [] };
  }
  const empty = headings.every(
    (heading) => countWords(report, heading.sectionRange) === countWords(report, heading.range),
  );
  return {
    ...base,
    state: empty ? 'empty' : 'present',
    range: first.range,
    headings: yield* headingOverviews(report, headings),
  };
}

/** The headings that open section `id`, without those inside another such section. */
function headingsOf({ headings }: AnalysedReport, id: string): Heading[] {
  return headings.filter((heading) => heading.kind === id && heading.parent?.kind !== id);
}

function* contentOf({ text, context, headings }: AnalysedReport, id: string): Steps<Range | undefined> {
  const headingLines = new Set(headings.filter(({ runIn }) => !runIn).map(({ range }) => range.start.line));
  for (const line of text.lines) {
    yield;
    if (headingLines.has(line.number) || !sectionsOnLine(line, context.type).includes(id)) continue;
    return rangeOnLine(line.number, { start: 0, end: line.raw.length });
  }
  return undefined;
}

const nothing: readonly string[] = [];

/** The sections whose content a line shows. */
const sectionsOnLine = perLineIn((line, { sections }: ReportType): readonly string[] => {
  const { text } = line.view;
  const shown = sections.filter(({ content }) => content.some((pattern) => matches(pattern, text)));
  return shown.length === 0 ? nothing : shown.map(({ id }) => id);
});

function* headingOverviews(report: AnalysedReport, headings: readonly Heading[]): Steps<HeadingOverview[]> {
  const overviews: HeadingOverview[] = [];
  for (const { ordinal, title, range, sectionRange, children } of headings) {
    yield;
    overviews.push({
      label: `${ordinal?.text ?? ''}${title}` || '—',
      range,
      words: countWords(report, sectionRange),
      figures: countFigures(report, sectionRange),
      findings: countFindings(report, sectionRange),
      children: yield* headingOverviews(report, children),
    });
  }
  return overviews;
}

const areaNames: Record<Area, Localized> = {
  structure: { zh: '结构', en: 'Structure' },
  numbering: { zh: '序号', en: 'Numbering' },
  figures: { zh: '数字', en: 'Figures' },
  time: { zh: '时间', en: 'Time' },
  names: { zh: '名称', en: 'Names' },
  terms: { zh: '术语', en: 'Terms' },
  citations: { zh: '引用文件', en: 'Cited documents' },
  form: { zh: '格式', en: 'Form' },
  text: { zh: '文本', en: 'Text' },
};

/** Findings of one area that a view shows; the problems list has them all. */
const mostFindings = 200;

function findingsByArea({ findings }: AnalysedReport, locale: Locale): AreaFindings[] {
  const byArea = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const area = finding.rule.id.slice(0, finding.rule.id.indexOf('/'));
    const list = byArea.get(area);
    if (list === undefined) byArea.set(area, [finding]);
    else list.push(finding);
  }
  return Object.entries(areaNames).flatMap(([area, name]) => {
    const found = byArea.get(area) ?? [];
    const shown = found.slice(0, mostFindings).map((finding) => summaryOf(finding, locale));
    return found.length === 0 ? [] : [{ area, name: name[locale], count: found.length, findings: shown }];
  });
}

function summaryOf(finding: ReportedFinding, locale: Locale): FindingSummary {
  const { rule, severity, range } = finding;
  return { rule: rule.id, severity, message: describe(finding, locale), range };
}
