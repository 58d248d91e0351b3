import { foldInSteps } from './document/foldInSteps.js';
import { gatherIn, type Gathered } from './document/gather.js';
import { perLineIn, type Line } from './document/line.js';
import { prepareLine, readInSteps, readReport } from './document/read.js';
import type { Report, ReportContext } from './document/report.js';
import type { ReportText } from './document/reportText.js';
import { lineByLine, untilEdited, type Steps } from './document/steps.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { rules } from './rules/index.js';
import { failureFinding, inDocumentOrder, noFixes, weaker, type ReportedFinding } from './rules/reported.js';
import { ReportRuleRun } from './rules/reportRuleRun.js';
import type { LineFinding, LineRule, Rule, Severity } from './rules/rule.js';
import type { Settings } from './rules/settings.js';
import { rangeOnLine } from './text/position.js';

export type { ReportedFinding } from './rules/reported.js';

/** A report with all that the rules say about it, in document order. */
export interface AnalysedReport extends Report {
  readonly findings: readonly ReportedFinding[];
}

/**
 * Reads `text` as a report and runs all rules over it.
 *
 * Call it again on the same {@link ReportText} after an edit: what lines remember makes the second call as cheap as the
 * edit was small, and its result equals that of a fresh text. A rule that throws becomes one finding that names it.
 */
export function analyse(text: ReportText, knowledge: Knowledge, settings: Settings): AnalysedReport {
  const report = readReport(text, knowledge, settings);
  const lens = lensFor(text, report.context, settings);
  const byRule = lens.reportRules.map((run) => run.findings(report));
  return { ...report, findings: assemble(lens, text.layout, resultsByLine(text, lens), byRule) };
}

/** In a text of no more lines a rule goes through all of them soon enough, and rule by rule the whole takes less time than line by line. */
const fewLines = 300;

/**
 * Does what {@link analyse} would do, and stops after every few lines and within every rule, so that others can be served in
 * between. The text may be edited meanwhile. What is left for `analyse` then is to put together what has been found.
 */
export function* analyseInSteps(text: ReportText, knowledge: Knowledge, settings: Settings): Steps {
  const isLong = text.lineCount > fewLines;
  if (isLong) {
    yield* lineByLine(text, prepareLine);
    yield* readInSteps(text, knowledge, settings);
  }
  const report = readReport(text, knowledge, settings);
  const lens = lensFor(text, report.context, settings);
  yield;
  if (isLong) yield* foldInSteps(report);
  for (const run of lens.reportRules) {
    yield* untilEdited(text, run.inSteps(readReport(text, knowledge, settings)));
    yield;
  }
  yield* lineByLine(text, (line) => lineFindings(line, lens));
}

/** All findings in document order; the same list for as long as no part of it changes. */
function assemble(
  lens: Lens,
  layout: number,
  byLine: Assembly['byLine'],
  byRule: Assembly['byRule'],
): readonly ReportedFinding[] {
  const last = lens.assembly;
  const sameRules = last?.byRule.every((findings, index) => findings === byRule[index]) === true;
  if (sameRules && last.byLine === byLine && last.layout === layout) return last.findings;
  const ofLines: ReportedFinding[] = [];
  for (const { line, value } of byLine) append(ofLines, placedOn(line.number, value));
  const ofRules = sameRules ? last.ofRules : byRule.flat().sort(inDocumentOrder);
  const findings = merge(ofLines, ofRules);
  lens.assembly = { layout, byLine, byRule, ofRules, findings };
  return findings;
}

/** Both lists, which are in document order, as one; of two findings at one place that of `first` leads. */
function merge(first: readonly ReportedFinding[], second: readonly ReportedFinding[]): ReportedFinding[] {
  const merged: ReportedFinding[] = [];
  let next = 0;
  for (const finding of second) {
    for (let other = first[next]; other !== undefined && inDocumentOrder(other, finding) <= 0; other = first[++next])
      merged.push(other);
    merged.push(finding);
  }
  append(merged, first.slice(next));
  return merged;
}

function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/** What line findings depend on besides the line; the same object while neither part changes. */
interface Lens {
  readonly context: ReportContext;
  readonly settings: Settings;
  readonly lineRules: readonly LineRuleRun[];
  /** The rules of `lineRules` that look at a line with these signs. It follows from the signs alone, so it is never forgotten. */
  readonly lineRulesBySigns: Map<number, readonly LineRuleRun[]>;
  readonly reportRules: readonly ReportRuleRun[];
  assembly?: Assembly;
}

type LineRuleRun = readonly [LineRule, Severity];

/** What the list of all findings was put together from. */
interface Assembly {
  readonly layout: number;
  readonly byLine: readonly Gathered<readonly LineResult[]>[];
  readonly byRule: readonly (readonly ReportedFinding[])[];
  /** Those of `byRule`, in document order. */
  readonly ofRules: readonly ReportedFinding[];
  readonly findings: readonly ReportedFinding[];
}

const lenses = new WeakMap<ReportText, Lens>();

function lensFor(text: ReportText, context: ReportContext, settings: Settings): Lens {
  const known = lenses.get(text);
  if (known?.context === context && known.settings === settings) return known;
  const lineRules: LineRuleRun[] = [];
  const reportRules: ReportRuleRun[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    if (rule.scope === 'line') lineRules.push([rule, severity]);
    else reportRules.push(new ReportRuleRun(rule, severity));
  }
  const lens = {
    context,
    settings,
    lineRules,
    lineRulesBySigns: new Map<number, readonly LineRuleRun[]>(),
    reportRules,
  };
  lenses.set(text, lens);
  return lens;
}

/** The severity that `rule` has under `settings`: by its id, else by its area, else its own. */
export function severityOf(rule: Rule, settings: Settings): Severity | 'off' {
  const area = rule.id.slice(0, rule.id.indexOf('/'));
  return settings.severities[rule.id] ?? settings.severities[area] ?? rule.severity;
}

interface LineResult {
  readonly rule: LineRule;
  readonly severity: Severity;
  readonly found?: LineFinding;
  readonly failure?: unknown;
}

const none: readonly LineResult[] = [];

const lineFindings = perLineIn((line: Line, lens: Lens): readonly LineResult[] => {
  // No rule finds anything where there is nothing.
  if (line.raw === '') return none;
  let results: LineResult[] | undefined;
  for (const [rule, severity] of lineRulesFor(line.signs, lens)) {
    try {
      for (const found of rule.check(line, lens.context)) (results ??= []).push({ rule, severity, found });
    } catch (failure) {
      (results ??= []).push({ rule, severity, failure });
    }
  }
  return results ?? none;
});

function lineRulesFor(signs: number, { lineRules, lineRulesBySigns }: Lens): readonly LineRuleRun[] {
  const known = lineRulesBySigns.get(signs);
  if (known !== undefined) return known;
  const fitting = lineRules.filter(([rule]) => rule.signs === 0 || (signs & rule.signs) !== 0);
  lineRulesBySigns.set(signs, fitting);
  return fitting;
}

const resultsByLine = gatherIn(lineFindings);

/** Where a line's results were placed last: as long as the line keeps its number, the same findings serve. */
const placements = new WeakMap<readonly LineResult[], { line: number; findings: readonly ReportedFinding[] }>();

function placedOn(line: number, results: readonly LineResult[]): readonly ReportedFinding[] {
  const known = placements.get(results);
  if (known?.line === line) return known.findings;
  const findings = results
    .map(({ rule, severity, found, failure }) =>
      found === undefined ? failureFinding(rule, failure, line) : placeOnLine(rule, severity, line, found),
    )
    .sort(inDocumentOrder);
  placements.set(results, { line, findings });
  return findings;
}

function placeOnLine(rule: Rule, severity: Severity, line: number, found: LineFinding): ReportedFinding {
  const { fixes } = found;
  return {
    rule,
    severity: weaker(severity, rule, found.severity),
    range: rangeOnLine(line, found.span),
    message: found.message,
    related: (found.related ?? []).map(({ span, message }) => ({ range: rangeOnLine(line, span), message })),
    fixes:
      fixes === undefined
        ? noFixes
        : () =>
            fixes().map(({ title, edits }) => ({
              title,
              edits: edits.map(({ span, newText }) => ({ range: rangeOnLine(line, span), newText })),
            })),
  };
}
