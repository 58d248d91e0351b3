import {
  createConnection,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node.js';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The least a language server can do: keep documents in step and answer every question with nothing, and the one for
// symbols with as many as `--symbols=N` says, made beforehand.
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
const count = Number(process.argv.find((argument) => argument.startsWith('--symbols='))?.split('=')[1] ?? 0);
const symbols = Array.from({ length: count }, (_, line) => {
  const range = { start: { line, character: 0 }, end: { line, character: 9 } };
  return { name: '（一）强化政治引领', kind: SymbolKind.Class, range, selectionRange: range };
});
connection.onDocumentSymbol(() => symbols);
documents.listen(connection);
connection.listen();
