import { window, type ExtensionContext, type OutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ActiveReport } from './activeReport.js';
import { clientName } from './client.js';
import { registerCommands } from './commands/index.js';
import { restorePreviews } from './preview/preview.js';
import { inReport, ReportServer } from './reportServer.js';
import { StatusBar } from './statusBar.js';
import { overviewNodes } from './views/overview.js';
import { ReportTree } from './views/reportTree.js';
import type { WordConverter } from './word.js';

/** What differs between the desktop and the browser. */
export interface Surroundings {
  /** Makes the client of the language server, without starting it. */
  createClient(output: OutputChannel): BaseLanguageClient;
  /** Loads what converts Word files. */
  readonly word: () => Promise<WordConverter>;
}

/** What commands work with. */
export interface Desk {
  readonly context: ExtensionContext;
  readonly server: ReportServer;
  readonly report: ActiveReport;
  readonly output: OutputChannel;
  readonly word: () => Promise<WordConverter>;
}

/** The views of the side bar, as `activate` hands them to tests and to other extensions. */
export interface Views {
  readonly overview: ReportTree;
}

/** Sets the desk up: views, status bar and commands, and the server as soon as a report is open. */
export function setUpDesk(
  context: ExtensionContext,
  surroundings: Surroundings,
): { server: ReportServer; views: Views } {
  const output = window.createOutputChannel(clientName, { log: true });
  const server = new ReportServer(() => surroundings.createClient(output));
  const report = new ActiveReport();
  const overview = new ReportTree('baogao.overview', report, async (document, token) => {
    const answer = await server.ask('baogao/overview', inReport(document), token);
    return answer === null ? [] : overviewNodes(answer);
  });
  const desk: Desk = { context, server, report, output, word: surroundings.word };
  context.subscriptions.push(output, server, report, new StatusBar(server, report), overview, restorePreviews(desk));
  registerCommands(desk);
  return { server, views: { overview } };
}
