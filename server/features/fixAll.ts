import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { editsBetween, fixAllInSteps } from '../workspace/fixAll.js';
import { inTurns } from '../workspace/turns.js';
import { stateOf } from './actionData.js';
import type { Session } from './feature.js';
import { workspaceEdit } from './workspaceEdit.js';

/** The kind under which editors carry out all safe fixes, on saving for example. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.baogao`;

/** For each rule of `findings` that may fix by itself and has more to fix: all of its kind in this report. */
export function fixAllActions(
  { locale }: Session,
  report: AnalysedReport,
  findings: readonly ReportedFinding[],
): CodeAction[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    if (rule.fixable !== 'safe') return [];
    const count = report.findings.filter((finding) => finding.rule === rule).length;
    if (count < 2) return [];
    const title =
      locale === 'zh' ? `修正本文全部 ${count} 处：${rule.title.zh}` : `Fix all ${count} here: ${rule.title.en}`;
    return [{ title, kind: CodeActionKind.QuickFix, data: { ...stateOf(report), kind: 'fixAll', rule: rule.id } }];
  });
}

/** The edit that carries out all safe fixes of `report`, or those of the rule `only`; none where it is edited meanwhile. */
export async function editAllFixes(
  session: Session,
  report: AnalysedReport,
  only: string | null,
): Promise<WorkspaceEdit | undefined> {
  const { text } = report;
  const around = session.workspace.surroundings(text.uri);
  if (around === undefined) return undefined;
  const { revision } = text;
  const fixed = await inTurns(fixAllInSteps(text, around, { rule: ({ id }) => only === null || id === only }));
  if (fixed === undefined || text.revision !== revision) return undefined;
  return workspaceEdit(session, report, { edits: editsBetween(text, fixed.text) });
}
