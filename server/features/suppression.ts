import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { ReportText } from '../document/reportText.js';
import { baogaoFolderName } from '../workspace/baogaoFolder.js';
import { editsBetween } from '../workspace/fixAll.js';
import { parentOf } from '../workspace/files.js';
import { ignoreInFile, ignoreOccurrence, switchOff, type DataFileChange, type Keeping } from '../workspace/ignoring.js';
import type { Localized } from '../text/localized.js';
import { stateOf, type Reach } from './actionData.js';
import type { Session } from './feature.js';

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

/** Hiding needs a place to write it down, and a client that can make files. */
function canKeep({ client, workspace }: Session, uri: string): boolean {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  const canCreate = documentChanges === true && resourceOperations?.includes('create') === true;
  return canCreate && workspace.trusted && uri.includes('://');
}

/** The edit of the `.baogao` files that hides `finding` as far as `reach` says. */
export async function suppressionEdit(
  session: Session,
  report: AnalysedReport,
  finding: ReportedFinding,
  reach: Reach,
): Promise<WorkspaceEdit | undefined> {
  const keeping = keepingOf(session, report.text.uri, reach);
  if (keeping === undefined) return undefined;
  if (reach === 'workspace') return editOf(await switchOff(finding, keeping));
  const all = session.workspace.everything(report.text.uri) ?? report;
  return editOf(await (reach === 'file' ? ignoreInFile : ignoreOccurrence)(all, finding, keeping));
}

/** The nearest `.baogao` folder inside the workspace, the farthest for what shall hold everywhere, else a new one at its root. */
function keepingOf({ workspace }: Session, uri: string, reach: Reach): Keeping | undefined {
  const root = workspace.roots.findLast((top) => uri.startsWith(`${top}/`)) ?? parentOf(uri);
  if (root === undefined) return undefined;
  const inside = (workspace.surroundings(uri)?.folders ?? []).filter(
    (folder) => folder.root === root || folder.root.startsWith(`${root}/`),
  );
  const folder = reach === 'workspace' ? inside[0] : inside.at(-1);
  return { uri: folder?.uri ?? `${root}/${baogaoFolderName}`, root: folder?.root ?? root, folder };
}

function editOf(change: DataFileChange | undefined): WorkspaceEdit | undefined {
  if (change === undefined) return undefined;
  const { uri, before, after } = change;
  const textDocument = { uri, version: null };
  const read = (text: string): ReportText => new ReportText(uri, 'json', 0, text);
  const edits = editsBetween(read(before ?? ''), read(after)).map(({ range, newText }) => ({ range, newText }));
  const creation = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [...(before === undefined ? [creation] : []), { textDocument, edits }] };
}
