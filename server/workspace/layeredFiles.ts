import type { EntryKind, FileAccess, FileProblem, FileText, FolderEntry } from './files.js';

/** Files as they are while some of them are open in the editor and not saved: what is open counts. */
export class LayeredFiles implements FileAccess {
  readonly #base: FileAccess;
  readonly #openText: (uri: string) => string | undefined;
  readonly home?: string;

  constructor(base: FileAccess, openText: (uri: string) => string | undefined) {
    this.#base = base;
    this.#openText = openText;
    if (base.home !== undefined) this.home = base.home;
  }

  async read(uri: string, largest: number): Promise<FileText | FileProblem> {
    const text = this.#openText(uri);
    if (text !== undefined) return { text, encoding: { name: 'utf-8', byteOrderMark: false } };
    return this.#base.read(uri, largest);
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    return this.#base.list(uri);
  }

  kindOf(uri: string): Promise<EntryKind | undefined> {
    return this.#base.kindOf(uri);
  }
}
