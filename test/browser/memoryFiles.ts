/** The code of an extension for the browser: files that live in its worker's memory alone, under the scheme `memory`. */
import type { Uri } from 'vscode';
import {
  EventEmitter,
  FileSystemError,
  FileType,
  workspace,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';

/** Written in by the launcher: the files that are there at the start, as text by path. */
declare const initialFiles: Readonly<Record<string, string>>;

const folder = '/报告';

class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files))
      this.#files.set(`${folder}/${name}`, new TextEncoder().encode(text));
  }

  watch() {
    return { dispose: () => undefined };
  }

  stat(uri: Uri): FileStat {
    const file = this.#files.get(uri.path);
    if (file === undefined && this.readDirectory(uri).length === 0) throw FileSystemError.FileNotFound(uri);
    const type = file === undefined ? FileType.Directory : FileType.File;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const inside = [...this.#files.keys()].filter((name) => name.startsWith(path === '/' ? path : `${path}/`));
    const names = new Map<string, FileType>();
    for (const file of inside) {
      const [name = '', ...below] = file.slice(path === '/' ? 1 : path.length + 1).split('/');
      names.set(name, below.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...names];
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  createDirectory(): void {
    // A folder is there as soon as a file lies in it.
  }

  delete({ path }: Uri): void {
    this.#files.delete(path);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

export function activate(context: ExtensionContext): void {
  context.subscriptions.push(workspace.registerFileSystemProvider('memory', new MemoryFiles(initialFiles)));
}
