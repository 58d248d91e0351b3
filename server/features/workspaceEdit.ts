import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Report } from '../document/report.js';
import type { Fix } from '../rules/rule.js';
import type { Session } from './feature.js';

/** `fix` as an edit of exactly the version that was analysed, where the client can check versions. */
export function workspaceEdit({ client }: Session, { text }: Report, fix: Pick<Fix, 'edits'>): WorkspaceEdit {
  const edits = fix.edits.map(({ range, newText }) => ({ range, newText }));
  if (client.workspace?.workspaceEdit?.documentChanges === true) {
    return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits }] };
  }
  return { changes: { [text.uri]: edits } };
}
