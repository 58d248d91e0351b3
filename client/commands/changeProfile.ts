import { l10n, window, workspace, WorkspaceEdit, type QuickPickItem, type TextDocument } from 'vscode';
import type { Profile, ToldIdentity } from '../../server/features/protocol.js';
import type { Desk } from '../desk.js';
import { toRange } from '../ranges.js';
import { inReport, type ReportServer } from '../reportServer.js';

/** Lets the user say what the active report is where Baogao guessed wrong; the report's first line keeps it. */
export async function changeProfile({ server, report }: Desk): Promise<void> {
  const { document } = report;
  if (document === undefined) return;
  const profile = await server.ask('baogao/profile', inReport(document));
  if (profile === null) return;
  const chosen = await window.showQuickPick(aspects(server, document, profile), {
    title: l10n.t('What is this report?'),
    placeHolder: l10n.t('Choose what to change; it is written into the first line of the report'),
  });
  const told = await chosen?.ask();
  if (told === undefined) return;
  const marker = await server.ask('baogao/markReport', { ...inReport(document), told });
  if (marker === null) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, toRange(marker.range), marker.newText);
  await workspace.applyEdit(edit);
}

interface Aspect extends QuickPickItem {
  ask(): Promise<ToldIdentity | undefined>;
}

function aspects(server: ReportServer, document: TextDocument, profile: Profile): Aspect[] {
  return [
    {
      label: l10n.t('Type of report'),
      description: profile.type.name,
      ask: () => askType(server, document, profile.type.id),
    },
    {
      label: l10n.t('Year'),
      description: profile.year === null ? l10n.t('year unknown') : String(profile.year),
      ask: async () => {
        const year = await askYear(profile.year ?? new Date().getFullYear() - 1);
        return year === undefined ? undefined : { year };
      },
    },
    {
      label: l10n.t('Unit'),
      description: profile.unit ?? l10n.t('unit unknown'),
      ask: async () => {
        const unit = await askUnit(profile.unit ?? '');
        return unit === undefined ? undefined : { unit };
      },
    },
  ];
}

async function askType(
  server: ReportServer,
  document: TextDocument,
  current: string,
): Promise<ToldIdentity | undefined> {
  const types = await server.ask('baogao/reportTypes', { report: document.uri.toString() });
  const items = types.map(({ id, name }) => ({ label: name, id, picked: id === current }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Type of report') });
  return chosen === undefined ? undefined : { type: chosen.id };
}

/** Asks for the year that a report is about. */
export async function askYear(value: number, title = l10n.t('Year')): Promise<number | undefined> {
  const year = await window.showInputBox({
    title,
    prompt: l10n.t('The year that the report is about'),
    value: String(value),
    validateInput: (text) => (/^(?:19|20)\d\d$/.test(text.trim()) ? undefined : l10n.t('Four digits, such as 2025')),
  });
  return year === undefined ? undefined : Number(year.trim());
}

/** Asks for the unit whose report it is. */
export async function askUnit(value: string, title = l10n.t('Unit')): Promise<string | undefined> {
  const unit = await window.showInputBox({
    title,
    prompt: l10n.t('The unit whose report it is, as its title names it: 青石镇人民政府'),
    value,
    validateInput: (text) =>
      /^[^\s>】，,；;]{2,40}$/.test(text.trim()) ? undefined : l10n.t('A name of 2 to 40 characters without spaces'),
  });
  return unit?.trim();
}
