/// <reference lib="webworker" />
import { Uri, type ExtensionContext } from 'vscode';
import { apiOver, type BaogaoApi } from './api.js';
import { clientName, clientOptions } from './client.js';
import { setUpDesk, type Views } from './desk.js';
import type { ReportServer } from './reportServer.js';
import { workerConverter } from './word/worker.js';

let server: ReportServer | undefined;

/** Called by VS Code in the browser when a report, a view or a command is first used. The server runs in a worker. */
export function activate(context: ExtensionContext): BaogaoApi & Views {
  const script = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const desk = setUpDesk(context, {
    createClient: async (output) => {
      const library = await import('vscode-languageclient/browser');
      const worker = new Worker(script('server.web.js'));
      return new library.LanguageClient('baogao', clientName, clientOptions(output, library), worker);
    },
    word: () => Promise.resolve(workerConverter(script('word.web.js'))),
  });
  server = desk.server;
  return { ...desk.views, ...apiOver(desk.server) };
}

/** Called by VS Code before it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
