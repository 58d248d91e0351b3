import { CancellationTokenSource, l10n, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import type { Profile } from '../server/features/protocol.js';
import type { ActiveReport } from './activeReport.js';
import { inReport, type ReportServer } from './reportServer.js';

/** The item in the status bar that says what Baogao takes the active report for; a click changes it. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #server: ReportServer;
  readonly #report: ActiveReport;
  readonly #subscription: Disposable;
  #running: CancellationTokenSource | undefined;

  constructor(server: ReportServer, report: ActiveReport) {
    this.#server = server;
    this.#report = report;
    this.#item = window.createStatusBarItem('baogao.profile', StatusBarAlignment.Right, 90);
    this.#item.name = l10n.t('Report');
    this.#item.command = 'baogao.changeProfile';
    this.#subscription = report.onDidChange(() => void this.#refresh());
    void this.#refresh();
  }

  dispose(): void {
    this.#running?.cancel();
    this.#subscription.dispose();
    this.#item.dispose();
  }

  async #refresh(): Promise<void> {
    this.#running?.cancel();
    const { document } = this.#report;
    if (document === undefined) {
      this.#item.hide();
      return;
    }
    const running = (this.#running = new CancellationTokenSource());
    const profile = await this.#server.ask('baogao/profile', inReport(document), running.token).catch(() => null);
    if (running.token.isCancellationRequested || profile === null) return;
    const parts = profileParts(profile);
    this.#item.text = `$(law) ${parts.join(' · ')}`;
    this.#item.tooltip = l10n.t('What Baogao takes this report for. Click to change type, year or unit.');
    this.#item.accessibilityInformation = { label: parts.join(l10n.t(', ')), role: 'button' };
    this.#item.show();
  }
}

/** Type, year, unit, length and findings of a report in words. */
function profileParts({ type, year, unit, words, findings }: Profile): string[] {
  const total = findings.error + findings.warning + findings.information + findings.hint;
  return [
    type.name,
    year === null ? l10n.t('year unknown') : l10n.t('year {0}', year),
    unit ?? l10n.t('unit unknown'),
    l10n.t('{0} characters', words),
    total === 0 ? l10n.t('no findings') : l10n.t('findings: {0}', total),
  ];
}
