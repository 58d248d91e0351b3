import {
  commands,
  l10n,
  languages,
  ProgressLocation,
  TabInputText,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type DiagnosticCollection,
  type Progress,
} from 'vscode';
import type { DocumentDiagnosticReport } from 'vscode-languageclient';
import type { Desk } from '../desk.js';
import { askFolder, filesIn } from '../reportFiles.js';
import { inReport, isReport } from '../reportServer.js';

/** Reports of one folder that are checked at a time, at most. */
const mostFiles = 2000;

let found: DiagnosticCollection | undefined;

/** Checks all reports in a folder, chosen in the explorer or else the workspace's, and lists what it finds as problems. */
export async function checkFolder(desk: Desk, argument: unknown): Promise<void> {
  const folder = argument instanceof Uri ? argument : await askFolder();
  if (folder === undefined) return;
  const collection = (found ??= makeCollection(desk));
  const files = await filesIn(folder, { most: mostFiles, named: false });
  const title = l10n.t('Checking the reports in {0}', workspace.asRelativePath(folder));
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const { reports, findings } = await window.withProgress(options, (progress, token) =>
    checkFiles(desk, collection, files, progress, token),
  );
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(l10n.t('Reports checked: {0}. Findings: {1}.', reports, findings));
}

/** Findings of reports that are not open; the editor itself asks for those of open ones. */
function makeCollection({ context }: Desk): DiagnosticCollection {
  const collection = languages.createDiagnosticCollection('baogao.folder');
  context.subscriptions.push(
    collection,
    window.tabGroups.onDidChangeTabs(() => {
      for (const uri of openUris()) collection.delete(uri);
    }),
  );
  return collection;
}

async function checkFiles(
  { server }: Desk,
  collection: DiagnosticCollection,
  files: readonly Uri[],
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<{ reports: number; findings: number }> {
  const client = await server.start();
  const open = new Set(openUris().map(String));
  let reports = 0;
  let findings = 0;
  for (const file of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: workspace.asRelativePath(file), increment: 100 / files.length });
    // A file that is no text or that has gone is no report; the language of a text is known when it is opened.
    const document = await workspace.openTextDocument(file).then(undefined, () => undefined);
    if (document === undefined || !isReport(document)) continue;
    const answer = await client.sendRequest<DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      inReport(document),
      token,
    );
    if (answer.kind !== 'full') continue;
    reports++;
    findings += answer.items.length;
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics(answer.items, token);
    if (!open.has(file.toString())) collection.set(file, diagnostics);
  }
  return { reports, findings };
}

function openUris(): Uri[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText ? [input.uri] : []));
}
