import { perLineIn, type Line } from './document/line.js';
import { readReport } from './document/read.js';
import type { Report, ReportContext } from './document/report.js';
import type { ReportText } from './document/reportText.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { rules } from './rules/index.js';
import type { Fix, Finding, LineFinding, LineRule, Related, ReportRule, Rule, Severity } from './rules/rule.js';
import type { Settings } from './rules/settings.js';
import type { Localized } from './text/localized.js';
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
  const findings: ReportedFinding[] = [];
  const failures = new Map<Rule, unknown>();
  for (const line of text.lines) {
    for (const { rule, severity, found, failure } of lineFindings(line, lens)) {
      if (failure !== undefined) failures.set(rule, failure);
      else if (found !== undefined) findings.push(placeOnLine(rule, severity, line.number, found));
    }
  }
  for (const [rule, severity] of lens.reportRules) {
    try {
      for (const found of rule.check(report)) findings.push(place(rule, severity, found));
    } catch (failure) {
      failures.set(rule, failure);
    }
  }
  for (const [rule, failure] of failures) findings.push(failureFinding(rule, failure));
  findings.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end));
  return { ...report, findings };
}

/** What line findings depend on besides the line; the same object while neither part changes. */
interface Lens {
  readonly context: ReportContext;
  readonly settings: Settings;
  readonly lineRules: readonly (readonly [LineRule, Severity])[];
  readonly reportRules: readonly (readonly [ReportRule, Severity])[];
}

const lenses = new WeakMap<ReportText, Lens>();

function lensFor(text: ReportText, context: ReportContext, settings: Settings): Lens {
  const known = lenses.get(text);
  if (known?.context === context && known.settings === settings) return known;
  const lineRules: [LineRule, Severity][] = [];
  const reportRules: [ReportRule, Severity][] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    if (rule.scope === 'line') lineRules.push([rule, severity]);
    else reportRules.push([rule, severity]);
  }
  const lens = { context, settings, lineRules, reportRules };
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
  let results: LineResult[] | undefined;
  for (const [rule, severity] of lens.lineRules) {
    if (rule.signs !== 0 && (line.signs & rule.signs) === 0) continue;
    try {
      for (const found of rule.check(line, lens.context)) (results ??= []).push({ rule, severity, found });
    } catch (failure) {
      (results ??= []).push({ rule, severity, failure });
    }
  }
  return results ?? none;
});

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

function failureFinding(rule: Rule, failure: unknown): ReportedFinding {
  const reason = failure instanceof Error ? failure.message : String(failure);
  return {
    rule,
    severity: 'warning',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    message: {
      zh: `这项检查自身出错，本文未按它检查完（${reason}）`,
      en: `This check failed by itself and is incomplete for this text (${reason})`,
    },
    related: [],
    fixes: noFixes,
  };
}
