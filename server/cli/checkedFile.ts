import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { describe } from '../rules/describe.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/localized.js';
import type { Range } from '../text/position.js';
import { excerptAround, type Excerpt } from './display.js';

/** One finding as it is printed: plain data that a worker can hand over. */
export interface CheckedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, on what basis, what to do. */
  readonly message: string;
  /** Only what is wrong. */
  readonly summary: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly CheckedFix[];
  /** The line at which the finding begins; undefined where that line is blank. */
  readonly excerpt: Excerpt | undefined;
}

export interface CheckedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** One report with its findings in the user's language. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: string;
  /** Null for a file that is no report but bears on some. */
  readonly reportType: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly diagnostics: readonly CheckedDiagnostic[];
}

/** `report` as plain data, its fixes left out unless wanted. */
export function checkedFile(
  path: string,
  encoding: string,
  report: AnalysedReport,
  locale: Locale,
  withFixes: boolean,
): CheckedFile {
  return {
    path,
    encoding,
    reportType: report.context.type.id,
    year: report.context.year ?? null,
    unit: report.context.unit ?? null,
    diagnostics: report.findings.map((finding) => checkedDiagnostic(finding, report, locale, withFixes)),
  };
}

function checkedDiagnostic(
  finding: ReportedFinding,
  { text }: AnalysedReport,
  locale: Locale,
  withFixes: boolean,
): CheckedDiagnostic {
  const { start, end } = finding.range;
  const line = text.lineAt(start.line)?.raw ?? '';
  const span = { start: start.character, end: end.line > start.line ? line.length : end.character };
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    message: describe(finding, locale),
    summary: finding.message[locale],
    range: finding.range,
    related: finding.related.map(({ range, message }) => ({ range, message: message[locale] })),
    fixes: (withFixes ? finding.fixes() : []).map(({ title, edits }) => ({
      title: title[locale],
      edits: edits.map(({ range, newText }) => ({ range, newText })),
    })),
    excerpt: line.trim() === '' ? undefined : excerptAround(line, span),
  };
}
