import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { ReportText } from './document/reportText.js';
import { publish, refresh } from './features/diagnostics.js';
import type { Session } from './features/feature.js';
import { features } from './features/index.js';
import type { Settings } from './rules/settings.js';
import { localeFrom } from './text/localized.js';
import type { Segmenter } from './text/segmenter.js';
import { version } from './version.js';
import { Workspace } from './workspace/workspace.js';

/** Serves one client over `connection` until it leaves. */
export function serve(connection: Connection, segmenter: Segmenter): void {
  const workspace = new Workspace();
  let session: Session | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities: client } = params;
    session = { connection, workspace, segmenter, client, locale: localeFrom(params.locale) };
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
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'baogao' });
    }
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    workspace.open(new ReportText(uri, languageId, version, text));
    void configure(uri).then(() => {
      if (session !== undefined) publish(session, uri);
    });
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const text = workspace.text(uri);
    if (text === undefined) return;
    for (const change of contentChanges) {
      if ('range' in change) text.edit(change.range, change.text);
      else text.reset(change.text);
    }
    text.version = version;
    if (session !== undefined) publish(session, uri);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onDidChangeConfiguration(() => {
    void Promise.all([...workspace.texts].map((text) => configure(text.uri))).then(() => {
      if (session !== undefined) refresh(session);
    });
  });

  async function configure(uri: string): Promise<void> {
    if (session?.client.workspace?.configuration !== true) return;
    const settings: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'baogao' });
    workspace.configure(uri, settingsFrom(settings));
  }

  connection.listen();
}

/** Reads the client's `baogao` settings; whatever has a wrong type is passed over. */
export function settingsFrom(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return { severities: {} };
  const { rules: severities } = value as { rules?: unknown };
  return { severities: severitiesFrom(severities) };
}

function severitiesFrom(value: unknown): Settings['severities'] {
  if (typeof value !== 'object' || value === null) return {};
  const known = new Set(['error', 'warning', 'information', 'hint', 'off']);
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => known.has(String(severity))));
}
