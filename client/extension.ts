import { window, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client.js';

let client: LanguageClient | undefined;

/** Called by VS Code when the first report is opened: starts the language server as a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('报告助手 Baogao', { log: true });
  const module = context.asAbsolutePath('dist/server.js');
  client = new LanguageClient(
    'baogao',
    '报告助手 Baogao',
    { module, transport: TransportKind.ipc },
    clientOptions(output),
  );
  context.subscriptions.push(output);
  await client.start();
}

/** Called by VS Code before it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
