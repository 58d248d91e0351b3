import {
  type CancellationToken,
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { describe } from '../rules/describe.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/localized.js';
import { attempt, unlessCancelled, type Feature, type Session } from './feature.js';
import { rulePageUri } from './rulePage.js';

/** The name that the editor shows beside each finding. */
export const diagnosticSource = '报告';

/** Findings, pulled by clients that can pull and pushed to those that cannot, always for a stated version. */
export const diagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: { identifier: 'baogao', interFileDependencies: false, workspaceDiagnostics: false },
  }),
  register(session) {
    session.connection.languages.diagnostics.on((params, token) =>
      pull(session, params.textDocument.uri, params.previousResultId, token),
    );
  },
};

async function pull(
  { workspace, locale }: Session,
  uri: string,
  previousResultId?: string,
  token?: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await unlessCancelled(workspace.ready(uri), token);
  const resultId = workspace.stateOf(uri);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const report = workspace.report(uri);
  const items = report === undefined ? [] : toDiagnostics(report, locale);
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Whether the client asks for diagnostics by itself. */
export function pullsDiagnostics({ client }: Session): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

/** Makes the client show the findings of `uri` as they are now, where it does not ask by itself. */
export function publish(session: Session, uri: string): void {
  if (pullsDiagnostics(session)) return;
  if (!session.workspace.isReady(uri)) {
    void session.workspace.ready(uri).then(() => {
      publish(session, uri);
    });
    return;
  }
  const report = session.workspace.report(uri);
  if (report === undefined) return;
  void session.connection.sendDiagnostics({
    uri,
    version: report.text.version,
    diagnostics: toDiagnostics(report, session.locale),
  });
}

/** Makes the client show all findings anew, after knowledge or settings changed. */
export function refresh(session: Session): void {
  if (!pullsDiagnostics(session)) {
    for (const text of session.workspace.texts) publish(session, text.uri);
  } else if (session.client.workspace?.diagnostics?.refreshSupport === true) {
    attempt(session.connection.sendRequest(DiagnosticRefreshRequest.type));
  }
}

/** The findings of `report` as LSP diagnostics, in document order. */
export function toDiagnostics(report: AnalysedReport, locale: Locale): Diagnostic[] {
  return report.findings.map((finding) => toDiagnostic(finding, report.text.uri, locale));
}

/** One finding as an LSP diagnostic: message with basis and advice, rule id as code, related places in `uri`. */
export function toDiagnostic(finding: ReportedFinding, uri: string, locale: Locale): Diagnostic {
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
  return diagnostic;
}

/** The numbers that LSP has for severities. */
export const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
