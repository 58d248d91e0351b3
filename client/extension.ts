import type { ExtensionContext } from 'vscode';
import { apiOver, type BaogaoApi } from './api.js';
import { clientName, clientOptions } from './client.js';
import { setUpDesk, type Views } from './desk.js';
import type { ReportServer } from './reportServer.js';
import { provideTasks } from './task.js';

let server: ReportServer | undefined;

/** Called by VS Code when a report, a view or a command is first used. The language server is a process of its own. */
export function activate(context: ExtensionContext): BaogaoApi & Views {
  const desk = setUpDesk(context, {
    createClient: async (output) => {
      const library = await import('vscode-languageclient/node');
      const server = { module: context.asAbsolutePath('dist/server.js'), transport: library.TransportKind.ipc };
      return new library.LanguageClient('baogao', clientName, server, clientOptions(output, library));
    },
    word: () => import('./word.js'),
  });
  context.subscriptions.push(provideTasks(context));
  server = desk.server;
  return { ...desk.views, ...apiOver(desk.server) };
}

/** Called by VS Code before it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
