import { DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver-protocol';
import type { Feature } from './feature.js';

/** Keeps up with the folders that the editor has open. */
export const workspaceFolders: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register({ connection, client, workspace }) {
    if (client.workspace?.workspaceFolders !== true) return;
    // Not by `connection.workspace`, which would register with the client before it has been answered.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
      const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
      const kept = workspace.roots.filter((root) => !gone.has(root));
      workspace.roots = [...new Set([...kept, ...added.map(({ uri }) => withoutSlash(uri))])];
      workspace.index.relist();
    });
  },
};

/** The folders that the editor has open at first; older clients name one. */
export function topFolders({ workspaceFolders: folders, rootUri }: Partial<LegacyParams>): string[] {
  if (folders !== undefined && folders !== null) return folders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** Declared anew, since the protocol's own declaration of `rootUri` is deprecated. */
interface LegacyParams {
  readonly workspaceFolders: InitializeParams['workspaceFolders'];
  readonly rootUri: string | null;
}

/** A folder's URI as those of what is in it begin. */
export function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}
