import { FileType, RelativePattern, Uri, workspace } from 'vscode';

/** What the names of files end in that may hold a report. */
const endings = ['baogao', 'txt', 'md'];

/**
 * The files under `folder` that may hold a report, `most` at the most. Looks into the folders itself where
 * these lie on no disk: there a search of the editor may wait for ever for somebody who can search.
 */
export async function filesIn(folder: Uri, most: number): Promise<readonly Uri[]> {
  if (folder.scheme === 'file') {
    const pattern = new RelativePattern(folder, `**/*.{${endings.join(',')}}`);
    return workspace.findFiles(pattern, '**/node_modules/**', most);
  }
  const files: Uri[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined && files.length < most; next = folders.shift()) {
    const entries = await workspace.fs.readDirectory(next).then(undefined, () => []);
    for (const [name, type] of entries) {
      const entry = Uri.joinPath(next, name);
      if (type === FileType.File && endings.some((ending) => name.endsWith(`.${ending}`))) files.push(entry);
      else if (type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) folders.push(entry);
    }
  }
  return files.slice(0, most);
}
