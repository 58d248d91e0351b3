import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { describe } from '../rules/describe.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/localized.js';
import { rangeOnLine } from '../text/position.js';
import { rulePageUri } from './rulePage.js';

/** The name that the editor shows beside each finding. */
export const diagnosticSource = '报告';

/** Of more findings than these the gravest are shown: nobody works through a longer list. */
const mostShown = 500;

/**
 * The findings of `report` as LSP diagnostics, in document order. Where there are too many, those of the least weight and
 * farthest down are left out, and the first line says how many.
 */
export function toDiagnostics(report: AnalysedReport, locale: Locale): Diagnostic[] {
  const { findings, text } = report;
  const shown = gravest(findings).map((finding) => toDiagnostic(finding, text.uri, locale));
  const rest = findings.length - shown.length;
  if (rest > 0) shown.unshift(noteOfRest(rest, text.lineAt(0)?.raw.length ?? 0, locale));
  return shown;
}

const grave: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function gravest(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  if (findings.length <= mostShown) return findings;
  const room = new Map<Severity, number>();
  let left = mostShown;
  for (const severity of grave) {
    const here = Math.min(left, findings.filter((finding) => finding.severity === severity).length);
    room.set(severity, here);
    left -= here;
  }
  return findings.filter(({ severity }) => {
    const here = room.get(severity) ?? 0;
    room.set(severity, here - 1);
    return here > 0;
  });
}

function noteOfRest(rest: number, firstLineLength: number, locale: Locale): Diagnostic {
  return {
    range: rangeOnLine(0, { start: 0, end: firstLineLength }),
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    message:
      locale === 'zh'
        ? `提示太多，这里只列出较重的 ${mostShown} 处，另有 ${rest} 处没有列出，改好前面的就会接着列出。`
        : `Too many findings: the ${mostShown} gravest are listed and ${rest} more are not; they follow as these are mended.`,
  };
}

const converted = new WeakMap<ReportedFinding, { readonly locale: Locale; readonly diagnostic: Diagnostic }>();

/** One finding as an LSP diagnostic: message with basis and advice, rule id as code, related places in `uri`. */
export function toDiagnostic(finding: ReportedFinding, uri: string, locale: Locale): Diagnostic {
  const known = converted.get(finding);
  if (known?.locale === locale) return known.diagnostic;
  const diagnostic: Diagnostic = {
    range: finding.range,
    severity: severityNumbers[finding.severity],
    code: finding.rule.id,
    codeDescription: { href: rulePageUri(finding.rule.id) },
    source: diagnosticSource,
    message: describe(finding, locale),
  };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ range, message }) => ({
      location: { uri, range },
      message: message[locale],
    }));
  }
  converted.set(finding, { locale, diagnostic });
  return diagnostic;
}

/** The numbers that LSP has for severities. */
export const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
