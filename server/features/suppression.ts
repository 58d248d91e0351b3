import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { ignoreInFile, ignoreOccurrence, switchOff } from '../workspace/ignoring.js';
import type { Localized } from '../text/localized.js';
import { stateOf, type Reach } from './actionData.js';
import type { Session } from './feature.js';
import { canKeep, dataFileEdit, keepingOf } from './keeping.js';

const titles: Readonly<Record<Reach, (rule: string) => Localized>> = {
  occurrence: (rule) => ({ zh: `忽略这一处（${rule}）`, en: `Ignore this one (${rule})` }),
  file: (rule) => ({ zh: `在本文件中忽略 ${rule}`, en: `Ignore ${rule} in this file` }),
  workspace: (rule) => ({ zh: `在整个文件夹中关闭 ${rule}`, en: `Switch ${rule} off for the whole folder` }),
};

const reaches = Object.keys(titles) as Reach[];

/** Ways to hide `findings` for good: each of them, and their rules in the file and in the folder. */
export function suppressions(
  session: Session,
  report: AnalysedReport,
  findings: readonly ReportedFinding[],
): CodeAction[] {
  if (!canKeep(session, report.text.uri)) return [];
  const offered = new Set<string>();
  return reaches.flatMap((reach) =>
    findings.flatMap((finding): CodeAction[] => {
      const { id } = finding.rule;
      const title = titles[reach](id)[session.locale];
      if (offered.has(title)) return [];
      offered.add(title);
      const data = { ...stateOf(report), kind: 'suppress', rule: id, range: finding.range, reach };
      return [{ title, kind: CodeActionKind.QuickFix, data }];
    }),
  );
}

/** The edit of the `.baogao` files that hides `finding` as far as `reach` says. */
export async function suppressionEdit(
  session: Session,
  report: AnalysedReport,
  finding: ReportedFinding,
  reach: Reach,
): Promise<WorkspaceEdit | undefined> {
  const keeping = keepingOf(session, report.text.uri, reach === 'workspace');
  if (keeping === undefined) return undefined;
  if (reach === 'workspace') return dataFileEdit(await switchOff(finding, keeping));
  const all = session.workspace.everything(report.text.uri) ?? report;
  return dataFileEdit(await (reach === 'file' ? ignoreInFile : ignoreOccurrence)(all, finding, keeping));
}
