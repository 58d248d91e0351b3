import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ReportText } from '../document/reportText.js';
import { baogaoFolderName } from '../workspace/baogaoFolder.js';
import { parentOf } from '../workspace/files.js';
import { editsBetween } from '../workspace/fixAll.js';
import type { DataFileChange, Keeping } from '../workspace/ignoring.js';
import type { Session } from './feature.js';

/** Whether something can be written down beside the report `uri`: there is a place, and a client that can make files. */
export function canKeep({ client, workspace }: Session, uri: string): boolean {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  const canCreate = documentChanges === true && resourceOperations?.includes('create') === true;
  return canCreate && workspace.trusted && uri.includes('://');
}

/** The nearest `.baogao` folder inside the workspace, the farthest for what shall hold `everywhere`, else a new one at its root. */
export function keepingOf({ workspace }: Session, uri: string, everywhere: boolean): Keeping | undefined {
  const root = workspace.roots.findLast((top) => uri.startsWith(`${top}/`)) ?? parentOf(uri);
  if (root === undefined) return undefined;
  const inside = (workspace.surroundings(uri)?.folders ?? []).filter(
    (folder) => folder.root === root || folder.root.startsWith(`${root}/`),
  );
  const folder = everywhere ? inside[0] : inside.at(-1);
  return { uri: folder?.uri ?? `${root}/${baogaoFolderName}`, root: folder?.root ?? root, folder };
}

/** A change of a data file as an edit, which makes the file where it is not there. */
export function dataFileEdit(change: DataFileChange | undefined): WorkspaceEdit | undefined {
  if (change === undefined) return undefined;
  const { uri, before, after } = change;
  const textDocument = { uri, version: null };
  const read = (text: string): ReportText => new ReportText(uri, 'json', 0, text);
  const edits = editsBetween(read(before ?? ''), read(after)).map(({ range, newText }) => ({ range, newText }));
  const creation = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [...(before === undefined ? [creation] : []), { textDocument, edits }] };
}
