import { FileType, RelativePattern, Uri, window, workspace, type CancellationToken } from 'vscode';

/** What the names of files end in that may hold a report. */
const endings = ['baogao', 'txt', 'md'];

/** What the name of a report says it is. */
const kinds = ['报告', '報告', '总结', '總結', '汇报', '匯報', '述法'];

/** Matches the names of files that say that they are reports, as a glob pattern without the ending. */
export const reportNames = `*{${kinds.join(',')}}*`;

/** The folder of the workspace that the user means, asked for where there are several. */
export async function askFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

/** What to look for in a folder. */
export interface Wanted {
  /** So many files at the most. */
  readonly most: number;
  /** Only files whose names say that they are reports. */
  readonly named: boolean;
}

/**
 * The files under `folder` that may hold a report. Looks into the folders itself where
 * these lie on no disk: there a search of the editor may wait for ever for somebody who can search.
 */
export async function filesIn(
  folder: Uri,
  { most, named }: Wanted,
  token?: CancellationToken,
): Promise<readonly Uri[]> {
  if (folder.scheme === 'file') {
    const pattern = new RelativePattern(folder, `**/${named ? reportNames : '*'}.{${endings.join(',')}}`);
    return workspace.findFiles(pattern, '**/node_modules/**', most, token);
  }
  const isWanted = (name: string): boolean =>
    endings.some((ending) => name.endsWith(`.${ending}`)) && (!named || kinds.some((kind) => name.includes(kind)));
  const files: Uri[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined && files.length < most; next = folders.shift()) {
    if (token?.isCancellationRequested === true) break;
    const entries = await workspace.fs.readDirectory(next).then(undefined, () => []);
    for (const [name, type] of entries) {
      const entry = Uri.joinPath(next, name);
      if (type === FileType.File && isWanted(name)) files.push(entry);
      else if (type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) folders.push(entry);
    }
  }
  return files.slice(0, most);
}
