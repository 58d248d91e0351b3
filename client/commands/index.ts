import { commands } from 'vscode';
import type { Desk } from '../desk.js';
import { openGlossary, searchGlossary } from '../glossary.js';
import { openPreview } from '../preview/preview.js';
import { changeProfile } from './changeProfile.js';
import { checkFolder } from './checkFolder.js';
import { editOwnTerm } from './editOwnTerm.js';
import { exportFigures } from './exportFigures.js';
import { goTo } from './goTo.js';
import { insertSection } from './insertSection.js';
import { newReport } from './newReport.js';
import { printReport } from './printReport.js';
import { toggle } from './toggle.js';
import { exportWord, importWord } from './wordFile.js';

/** What the commands of package.json, and those that views run, do. */
const handlers: Record<string, (desk: Desk, argument?: unknown) => unknown> = {
  'baogao.newReport': newReport,
  'baogao.changeProfile': changeProfile,
  'baogao.insertSection': insertSection,
  'baogao.goTo': goTo,
  'baogao.openPreview': openPreview,
  'baogao.printReport': printReport,
  'baogao.exportWord': exportWord,
  'baogao.importWord': importWord,
  'baogao.checkFolder': checkFolder,
  'baogao.searchGlossary': searchGlossary,
  'baogao.openGlossary': openGlossary,
  'baogao.editOwnTerm': editOwnTerm,
  'baogao.filterFigures': ({ views }) => views.figures.askFilter(),
  'baogao.clearFigureFilter': ({ views }) => views.figures.show(''),
  'baogao.exportFigures': exportFigures,
  'baogao.toggleInlayHints': ({ report }) => toggle(report, 'inlayHints.enabled', 'on', 'off'),
  'baogao.toggleCodeLens': ({ report }) => toggle(report, 'codeLens', true, false),
  'baogao.showOutput': ({ output }) => output.show(),
  'baogao.restartServer': ({ server }) => server.restart(),
  'baogao.openWalkthrough': () =>
    commands.executeCommand('workbench.action.openWalkthrough', 'baogao.baogao#baogao.firstReport', false),
};

/** Registers all commands. */
export function registerCommands(desk: Desk): void {
  for (const [name, handler] of Object.entries(handlers)) {
    desk.context.subscriptions.push(commands.registerCommand(name, (argument?: unknown) => handler(desk, argument)));
  }
}
