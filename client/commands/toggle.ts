import { ConfigurationTarget, workspace } from 'vscode';
import type { ActiveReport } from '../activeReport.js';

/** Switches the editor's own setting `editor.<name>` for the language of the active report. */
export async function toggle<Value>({ document }: ActiveReport, name: string, on: Value, off: Value): Promise<void> {
  if (document === undefined) return;
  const settings = workspace.getConfiguration('editor', { languageId: document.languageId });
  const next = settings.get<Value>(name) === off ? on : off;
  await settings.update(name, next, ConfigurationTarget.Global, true);
}
