import { commands, l10n, window, type Disposable, type TreeView } from 'vscode';
import type { ActiveReport } from '../activeReport.js';
import { inReport, type ReportServer } from '../reportServer.js';
import { figureNodes } from './figures.js';
import type { TreeNode } from './nodes.js';
import { ReportTree } from './reportTree.js';

/** The view of all figures of the active report, of which the user may want only some. */
export class FiguresView implements Disposable {
  readonly tree: ReportTree;
  readonly #subscription: Disposable;
  #filter = '';

  constructor(server: ReportServer, report: ActiveReport) {
    let shown = report.document;
    this.#subscription = report.onDidChange((document) => {
      if (document !== shown && this.#filter !== '') void this.show('');
      shown = document;
    });
    this.tree = new ReportTree('baogao.figures', report, async (document, token) => {
      const answer = await server.ask('baogao/figures', inReport(document), token);
      return answer === null ? [] : figureNodes(answer, this.#filter);
    });
  }

  get view(): TreeView<TreeNode> {
    return this.tree.view;
  }

  /** Asks which figures to show. */
  async askFilter(): Promise<void> {
    const filter = await window.showInputBox({
      title: l10n.t('Filter figures'),
      prompt: l10n.t('Words of what is counted, a number, ✗ for what does not add up, ✓ for what does'),
      value: this.#filter,
    });
    if (filter !== undefined) await this.show(filter);
  }

  /** Shows only what holds `filter`; the empty filter shows all. */
  async show(filter: string): Promise<void> {
    this.#filter = filter.trim();
    this.view.message = this.#filter === '' ? '' : l10n.t('Only figures with “{0}”', this.#filter);
    await commands.executeCommand('setContext', 'baogao.figuresFiltered', this.#filter !== '');
    await this.tree.refresh();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.tree.dispose();
  }
}
