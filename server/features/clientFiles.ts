import type { Connection } from 'vscode-languageserver';
import {
  parentOf,
  type EntryKind,
  type FileAccess,
  type FileProblem,
  type FileText,
  type FolderEntry,
} from '../workspace/files.js';
import type { ClientRequests } from './protocol.js';

/** The files of a client that has others than this machine's: those of a browser or of a remote place. */
export class ClientFiles implements FileAccess {
  readonly #connection: Connection;
  readonly #lists = new Map<string, Promise<readonly FolderEntry[]>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(uri: string, largest: number): Promise<FileText | FileProblem> {
    const file = await this.#ask('baogao/readFile', { uri, largest });
    if (file === null) return { problem: { zh: '没有这个文件', en: 'there is no such file' }, missing: true };
    if (file.text === null)
      return { problem: { zh: '文件太大，不予读取', en: 'the file is too large and is not read' } };
    return { text: file.text, encoding: { name: 'utf-8', byteOrderMark: false } };
  }

  /** Two who ask for the same folder at the same time share one request. */
  list(uri: string): Promise<readonly FolderEntry[]> {
    let list = this.#lists.get(uri);
    if (list === undefined) {
      list = this.#ask('baogao/listFiles', { uri })
        .then((entries) =>
          (entries ?? []).map((entry) => ({ ...entry, uri: `${uri}/${encodeURIComponent(entry.name)}` })),
        )
        .finally(() => this.#lists.delete(uri));
      this.#lists.set(uri, list);
    }
    return list;
  }

  async kindOf(uri: string): Promise<EntryKind | undefined> {
    const folder = parentOf(uri);
    if (folder === undefined) return undefined;
    return (await this.list(folder)).find((entry) => entry.uri === uri)?.kind;
  }

  async #ask<Name extends keyof ClientRequests>(
    name: Name,
    params: ClientRequests[Name]['params'],
  ): Promise<ClientRequests[Name]['result'] | null> {
    try {
      return await this.#connection.sendRequest<ClientRequests[Name]['result']>(name, params);
    } catch {
      return null;
    }
  }
}
