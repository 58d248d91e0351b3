import type { EntryKind, FileAccess, FolderEntry } from '../../../server/workspace/files.js';

/** Files in memory, by URI; counts what is read, so that tests see what is remembered. */
export class MemoryFiles implements FileAccess {
  readonly texts: Map<string, string>;
  reads = 0;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  read(uri: string, largest: number): ReturnType<FileAccess['read']> {
    this.reads++;
    const text = this.texts.get(uri);
    if (text === undefined) return Promise.resolve({ problem: { zh: '没有', en: 'none' }, missing: true });
    if (text.length > largest) return Promise.resolve({ problem: { zh: '太大', en: 'too large' } });
    return Promise.resolve({ text, encoding: { name: 'utf-8', byteOrderMark: false } });
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    const names = new Map<string, EntryKind>();
    for (const file of this.texts.keys()) {
      if (!file.startsWith(`${uri}/`)) continue;
      const [name = '', ...rest] = file.slice(uri.length + 1).split('/');
      names.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return Promise.resolve([...names].map(([name, kind]) => ({ uri: `${uri}/${name}`, name, kind })));
  }

  kindOf(uri: string): Promise<EntryKind | undefined> {
    if (this.texts.has(uri)) return Promise.resolve('file');
    const isFolder = [...this.texts.keys()].some((file) => file.startsWith(`${uri}/`));
    return Promise.resolve(isFolder ? 'folder' : undefined);
  }
}
