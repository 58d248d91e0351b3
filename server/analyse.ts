import { deriveAll, gatherIn, type Gathered } from './document/gather.js';
import { perLineIn, type Line } from './document/line.js';
import { lineShape } from './document/lineShape.js';
import { observed, type Reads } from './document/reading.js';
import { readReport } from './document/read.js';
import type { Report, ReportContext } from './document/report.js';
import type { ReportText } from './document/reportText.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { rules } from './rules/index.js';
import type { Fix, Finding, LineFinding, LineRule, Related, ReportRule, Rule, Severity } from './rules/rule.js';
import type { Settings } from './rules/settings.js';
import type { Localized } from './text/localized.js';
import { sameValue } from './text/sameValue.js';
import { comparePositions, rangeOnLine, type Range } from './text/position.js';

/** A finding with the rule that made it, at its place in the document. */
export interface ReportedFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Localized;
  readonly related: readonly Related[];
  /** Computed when asked for. */
  readonly fixes: () => readonly Fix[];
}

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
  const byRule = lens.reportRules.map((run) => findingsOf(run, report));
  return { ...report, findings: assemble(lens, text.layout, resultsByLine(text, lens), byRule) };
}

/** Lines that one step of {@link analyseInSteps} takes. */
const linesInStep = 8;
/** In a text of no more lines a rule goes through all of them soon enough, and rule by rule the whole takes less time than line by line. */
const fewLines = 300;

/**
 * Does what {@link analyse} would do, and stops after every few lines and every rule, so that others can be served in
 * between. The text may be edited meanwhile. What is left for `analyse` then is to put together what has been found.
 */
export function* analyseInSteps(
  text: ReportText,
  knowledge: Knowledge,
  settings: Settings,
): Generator<undefined, void> {
  const isLong = text.lineCount > fewLines;
  if (isLong) yield* inParts(text, lineShape);
  const lens = lensFor(text, readReport(text, knowledge, settings).context, settings);
  yield;
  if (isLong) yield* inParts(text, deriveAll);
  for (const run of lens.reportRules) {
    findingsOf(run, readReport(text, knowledge, settings));
    yield;
  }
  yield* inParts(text, (line) => lineFindings(line, lens));
}

/** Does `work` on each line, and stops after every few of them. */
function* inParts({ lines }: ReportText, work: (line: Line) => unknown): Generator<undefined, void> {
  for (const [index, line] of lines.entries()) {
    work(line);
    if (index % linesInStep === 0) yield;
  }
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

function inDocumentOrder(a: ReportedFinding, b: ReportedFinding): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
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

/** A report rule with what it found last, and what it had looked at. */
interface ReportRuleRun {
  readonly rule: ReportRule;
  readonly severity: Severity;
  last?: { readonly report: Report; readonly reads: Reads; readonly layout: number; revision: number };
  findings: readonly ReportedFinding[];
}

/** The findings of a report rule: those of last time where nothing has changed of what it looked at. */
function findingsOf(run: ReportRuleRun, report: Report): readonly ReportedFinding[] {
  const { rule, severity, last } = run;
  const { layout, revision } = report.text;
  if (last !== undefined && last.report === report && last.layout === layout && isUntouched(last, report.text)) {
    last.revision = revision;
    return run.findings;
  }
  try {
    const { result, reads } = observed(() =>
      upTo(mostFindings + 1, rule.check(report)).map((found) => place(rule, severity, found)),
    );
    run.last = { report, reads, layout, revision };
    run.findings = result.length > mostFindings ? withNoteOfRest(result.slice(0, mostFindings)) : result;
  } catch (failure) {
    delete run.last;
    run.findings = [failureFinding(rule, failure)];
  }
  return run.findings;
}

/** A rule that finds more has shown its point; the rest would only bury what other rules find. */
const mostFindings = 500;

/** `findings` of one rule, the last of which says that there are more: what was not looked at must not seem clean. */
function withNoteOfRest(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const last = findings.at(-1);
  if (last === undefined) return findings;
  const message = {
    zh: `${last.message.zh}（“${last.rule.title.zh}”已有${mostFindings}处，后面的没有再查，改好前面的会接着查）`,
    en: `${last.message.en} (${mostFindings} of this kind were found; what follows was not looked at until these are mended)`,
  };
  return [...findings.slice(0, -1), { ...last, message }];
}

function upTo<Item>(most: number, items: Iterable<Item>): Item[] {
  const taken: Item[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === most) break;
  }
  return taken;
}

function isUntouched({ reads, revision }: { reads: Reads; revision: number }, text: ReportText): boolean {
  if (revision === text.revision) return true;
  if (reads.everyLine) return false;
  const replacements = text.replacementsSince(revision);
  if (replacements === undefined) return false;
  for (const { after } of replacements) {
    for (const { number } of after) if (reads.lines.has(number) || !answersAlike(number, reads, text)) return false;
  }
  for (const [ask, list] of reads.lists) if (ask() !== list) return false;
  return true;
}

/** Whether line `number` still answers what it answered. */
function answersAlike(number: number, { answers }: Reads, text: ReportText): boolean {
  for (const [question, known] of answers) {
    if (known.has(number) && !sameValue(known.get(number), text.ask(number, question))) return false;
  }
  return true;
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
    else reportRules.push({ rule, severity, findings: [] });
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

const noFixes = (): readonly Fix[] => [];

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

function place(rule: Rule, severity: Severity, found: Finding): ReportedFinding {
  return {
    rule,
    severity: weaker(severity, rule, found.severity),
    range: found.range,
    message: found.message,
    related: found.related ?? [],
    fixes: found.fixes ?? noFixes,
  };
}

/** A finding's own severity counts as long as the user has not set another for its rule. */
function weaker(effective: Severity, rule: Rule, own: Severity | undefined): Severity {
  return own !== undefined && effective === rule.severity ? own : effective;
}

function failureFinding(rule: Rule, failure: unknown, line = 0): ReportedFinding {
  const reason = failure instanceof Error ? failure.message : String(failure);
  return {
    rule,
    severity: 'warning',
    range: rangeOnLine(line, { start: 0, end: 0 }),
    message: {
      zh: `这项检查自身出错，本文未按它检查完（${reason}）`,
      en: `This check failed by itself and is incomplete for this text (${reason})`,
    },
    related: [],
    fixes: noFixes,
  };
}
