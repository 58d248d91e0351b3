import { connect } from 'node:net';
import { commands, Selection, TextEditorRevealType, window } from 'vscode';
import { readRun, type Report } from './channel.js';
import { findings, findingsOf, openSample, outline, placeOf } from './desk.js';

/** What the extension host calls for screenshots: sets up one scene after another and has each taken. */
export async function run(): Promise<void> {
  const camera = connect(readRun().port, '127.0.0.1');
  const shoot = async (name: string) => {
    const report: Report = { type: 'shoot', name };
    camera.write(`${JSON.stringify(report)}\n`);
    await new Promise((resolve) => camera.once('data', resolve));
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  };
  await overview(shoot);
  camera.end();
}

type Shoot = (name: string) => Promise<void>;

const annualReport = '青石镇2025年法治政府建设年度报告.txt';

/** The report with its outline and its findings, and what the hover and the light bulb show in it. */
async function overview(shoot: Shoot): Promise<void> {
  const document = await openSample(annualReport);
  await outline(document);
  await findings(document, (found) => found.length > 0);
  await commands.executeCommand('outline.focus');
  await commands.executeCommand('workbench.actions.view.problems');
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await shoot('outline');
  await commands.executeCommand('workbench.action.closePanel');

  select(placeOf(document, '三项制度').start);
  await commands.executeCommand('editor.action.showHover');
  await shoot('hover');
  await commands.executeCommand('editor.action.hideHover');

  const [rate] = await findingsOf(document, 'figures/rate');
  if (rate !== undefined) select(rate.range.start);
  await commands.executeCommand('editor.action.quickFix');
  await shoot('fix');
  await commands.executeCommand('hideCodeActionWidget');
}

function select(position: Selection['start']): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error('no editor is active');
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}
