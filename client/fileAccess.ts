import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../server/features/protocol.js';

/** Lets the server read files that only the editor can reach: those of a browser or of a remote place. Links are not followed. */
export function serveFiles(client: BaseLanguageClient): void {
  answer(client, 'baogao/readFile', async ({ uri, largest }) => {
    const file = Uri.parse(uri, true);
    try {
      const { size, type } = await workspace.fs.stat(file);
      if (type !== FileType.File) return null;
      if (size > largest) return { text: null };
      return { text: new TextDecoder('utf-8').decode(await workspace.fs.readFile(file)) };
    } catch {
      return null;
    }
  });
  answer(client, 'baogao/listFiles', async ({ uri }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return entries
        .filter(([, type]) => type === FileType.File || type === FileType.Directory)
        .map(([name, type]) => ({ name, kind: type === FileType.File ? 'file' : 'folder' }));
    } catch {
      return [];
    }
  });
}

function answer<Name extends keyof ClientRequests>(
  client: BaseLanguageClient,
  name: Name,
  handler: (params: ClientRequests[Name]['params']) => Promise<ClientRequests[Name]['result']>,
): void {
  client.onRequest(name, handler);
}
