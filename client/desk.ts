import { window, type ExtensionContext, type OutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ActiveReport } from './activeReport.js';
import { clientName } from './client.js';
import { registerCommands } from './commands/index.js';
import { registerGlossary } from './glossary.js';
import { restorePreviews } from './preview/preview.js';
import { inReport, ReportServer } from './reportServer.js';
import { registerRulePages } from './rulePages.js';
import { StatusBar } from './statusBar.js';
import { FiguresView } from './views/figuresView.js';
import { knowledgeNodes } from './views/knowledge.js';
import { overviewNodes } from './views/overview.js';
import { ReportTree } from './views/reportTree.js';
import type { WordConverter } from './word.js';

/** What differs between the desktop and the browser. */
export interface Surroundings {
  /** Loads and makes the client of the language server, without starting it. */
  createClient(output: OutputChannel): Promise<BaseLanguageClient>;
  /** Loads what converts Word files. */
  readonly word: () => Promise<WordConverter>;
}

/** What commands work with. */
export interface Desk {
  readonly context: ExtensionContext;
  readonly server: ReportServer;
  readonly report: ActiveReport;
  readonly output: OutputChannel;
  readonly views: Views;
  readonly word: () => Promise<WordConverter>;
}

/** The views of the side bar, as `activate` hands them to tests and to other extensions. */
export interface Views {
  readonly overview: ReportTree;
  readonly figures: FiguresView;
  readonly knowledge: ReportTree;
}

/** Sets the desk up: views, status bar and commands, and the server as soon as a report is open. */
export function setUpDesk(
  context: ExtensionContext,
  surroundings: Surroundings,
): { server: ReportServer; views: Views } {
  const output = window.createOutputChannel(clientName, { log: true });
  const server = new ReportServer(() => surroundings.createClient(output));
  const report = new ActiveReport();
  const views = makeViews(server, report);
  const desk: Desk = { context, server, report, output, views, word: surroundings.word };
  context.subscriptions.push(
    registerRulePages(server),
    output,
    server,
    report,
    new StatusBar(server, report),
    restorePreviews(desk),
  );
  context.subscriptions.push(views.overview, views.figures, views.knowledge, registerGlossary(server));
  registerCommands(desk);
  return { server, views };
}

function makeViews(server: ReportServer, report: ActiveReport): Views {
  return {
    overview: new ReportTree('baogao.overview', report, async (document, token) => {
      const answer = await server.ask('baogao/overview', inReport(document), token);
      return answer === null ? [] : overviewNodes(answer);
    }),
    figures: new FiguresView(server, report),
    knowledge: new ReportTree(
      'baogao.knowledge',
      report,
      async (document, token) => {
        const answer = await server.ask('baogao/knowledgeInUse', inReport(document), token);
        return answer === null ? [] : knowledgeNodes(answer);
      },
      (document, card, token) => server.ask('baogao/card', { ...inReport(document), ...card }, token),
    ),
  };
}
