/// <reference lib="webworker" />
import { Uri, window, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client.js';

let client: LanguageClient | undefined;

/** Called by VS Code in the browser when the first report is opened: starts the language server in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('报告助手 Baogao', { log: true });
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true));
  client = new LanguageClient('baogao', '报告助手 Baogao', clientOptions(output), worker);
  context.subscriptions.push(output);
  await client.start();
}

/** Called by VS Code before it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
