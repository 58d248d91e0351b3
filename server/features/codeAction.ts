import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import type { Fix } from '../rules/rule.js';
import { overlaps } from '../text/position.js';
import { toDiagnostic } from './diagnostics.js';
import { withReport, type Feature, type Session } from './feature.js';

/** The light bulb: the fixes of the findings at the cursor. */
export const codeAction: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register(session) {
    session.connection.onCodeAction(
      withReport(session, [], (report, params: CodeActionParams) => quickFixes(session, report, params)),
    );
  },
};

function quickFixes(session: Session, report: AnalysedReport, { range, context }: CodeActionParams): CodeAction[] {
  const wanted = context.only ?? [CodeActionKind.QuickFix];
  if (!wanted.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix)) return [];
  return report.findings
    .filter((finding) => overlaps(finding.range, range))
    .flatMap((finding) =>
      finding.fixes().map((fix, index) => toCodeAction(session, report, finding, fix, index === 0)),
    );
}

function toCodeAction(
  session: Session,
  report: AnalysedReport,
  finding: ReportedFinding,
  fix: Fix,
  isPreferred: boolean,
): CodeAction {
  return {
    title: fix.title[session.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, report.text.uri, session.locale)],
    isPreferred,
    edit: workspaceEdit(session, report, fix),
  };
}

/** `fix` as an edit of exactly the version that was analysed, where the client can check versions. */
export function workspaceEdit({ client }: Session, { text }: AnalysedReport, fix: Pick<Fix, 'edits'>): WorkspaceEdit {
  const edits = fix.edits.map(({ range, newText }) => ({ range, newText }));
  if (client.workspace?.workspaceEdit?.documentChanges === true) {
    return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits }] };
  }
  return { changes: { [text.uri]: edits } };
}
