import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { ReportText } from './document/reportText.js';
import { publish } from './features/diagnostics.js';
import { attempt, attend, type Session } from './features/feature.js';
import { features } from './features/index.js';
import type { ClientFacts } from './features/protocol.js';
import { ClientFiles } from './features/clientFiles.js';
import { WorkspaceData } from './features/workspaceData.js';
import { localeFrom } from './text/localized.js';
import type { Segmenter } from './text/segmenter.js';
import { noteTyping } from './features/typing.js';
import { version } from './version.js';
import { noFiles, type FileAccess } from './workspace/files.js';
import { topFolders, withoutSlash } from './features/workspaceFolders.js';
import { Workspace } from './workspace/workspace.js';

/** So many UTF-16 units are no ordinary report any more. */
const longText = 500_000;

/**
 * Serves one client over `connection` until it leaves.
 * @param disk this machine's files, where the server can read them
 * @param preferSpeed called when a text is opened that is so long that time counts more than memory
 */
export function serve(connection: Connection, segmenter: Segmenter, disk?: FileAccess, preferSpeed?: () => void): void {
  const workspace = new Workspace();
  let session: Session | undefined;
  let data: WorkspaceData | undefined;
  const attendTo = (work: Promise<void> | undefined): void => {
    if (session !== undefined) attend(session, work);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities: client } = params;
    const facts = (params.initializationOptions ?? {}) as Partial<ClientFacts>;
    const locale = localeFrom(params.locale);
    session = { connection, workspace, segmenter, client, locale, glossaryLinks: facts.glossaryLinks === true };
    data = workspaceData(session, params, facts, disk);
    for (const feature of features) feature.register(session);
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of features) Object.assign(capabilities, feature.capabilities(client));
    return { capabilities, serverInfo: { name: 'baogao', version } };
  });

  connection.onInitialized(() => {
    if (session?.client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      attempt(connection.client.register(DidChangeConfigurationNotification.type, { section: 'baogao' }));
    }
    data?.watch();
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (!isWhole(textDocument)) return;
    const { uri, languageId, version, text } = textDocument;
    if (WorkspaceData.owns(uri)) return data?.open(uri, languageId, version, text);
    if (text.length > longText) preferSpeed?.();
    workspace.open(new ReportText(uri, languageId, version, text));
    void data?.surround(uri).then(() => {
      if (session !== undefined) publish(session, uri);
      attendTo(data?.showProblems());
    });
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (WorkspaceData.owns(uri)) return data?.edit(uri, contentChanges);
    const text = workspace.text(uri);
    if (text === undefined) return;
    for (const change of contentChanges) {
      if ('range' in change) text.edit(change.range, change.text);
      else text.reset(change.text);
    }
    text.version = version;
    noteTyping(text, contentChanges);
    if (session !== undefined) publish(session, uri);
    data?.noteEdit();
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (WorkspaceData.owns(uri)) return data?.close(uri);
    workspace.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    attendTo(data?.showProblems());
  });

  connection.onDidChangeConfiguration(({ settings }: { settings?: { baogao?: unknown } | null }) => {
    data?.push(settings?.baogao);
    attendTo(data?.surroundAll());
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    data?.noteFiles(changes);
  });

  connection.onNotification('baogao/trusted', () => data?.trust());

  connection.listen();
}

/** Whether a document that a client opens is what the protocol says: nothing can be made of one that is not. */
function isWhole({ uri, languageId, version, text }: Partial<Record<keyof TextDocumentItem, unknown>>): boolean {
  const isText = [uri, languageId, text].every((value) => typeof value === 'string');
  return isText && typeof version === 'number';
}

function workspaceData(
  session: Session,
  params: InitializeParams,
  facts: Partial<ClientFacts>,
  disk: FileAccess | undefined,
): WorkspaceData {
  const tops = topFolders(params);
  session.workspace.roots = tops.map(withoutSlash);
  const client = facts.files === true ? new ClientFiles(session.connection) : undefined;
  const isOnDisk = tops.every((uri) => uri.startsWith('file:'));
  const files = (isOnDisk ? (disk ?? client) : (client ?? disk)) ?? noFiles;
  return new WorkspaceData(session, files, facts.trusted !== false, disk === undefined ? tops : []);
}
