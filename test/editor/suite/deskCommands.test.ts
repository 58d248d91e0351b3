import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { commands, languages, TabInputWebview, tasks, Uri, window, workspace } from 'vscode';
import { clearDesk, eventually, openReport, openText } from './desk.js';

const sample = 'samples/青石镇2025年法治政府建设年度报告.txt';

function folderPath(...path: string[]): string {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return join(folder.uri.fsPath, ...path);
}

/** Presses Enter in each question that is shown, until what asks them is done. */
async function acceptAll(asking: Thenable<unknown>): Promise<void> {
  const over = Promise.resolve(asking).then(() => true);
  while (!(await Promise.race([over, pause(500)]))) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

describe('the commands of the desk', () => {
  afterEach(clearDesk);

  it('preview the report beside it', async () => {
    await openReport(sample);
    await commands.executeCommand('baogao.openPreview');
    const tab = await eventually('the preview', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('baogao.preview')),
    );
    assert.match(tab.label, /青石镇2025年/);
  });

  it('save the report as a Word file and bring it back', async () => {
    const document = await openReport(sample);
    await commands.executeCommand('baogao.overview.focus');
    await acceptAll(commands.executeCommand('baogao.exportWord'));
    const file = document.uri.with({ path: document.uri.path.replace(/\.txt$/, '.docx') });
    await eventually('the Word file', () => (existsSync(file.fsPath) ? true : undefined));
    void commands.executeCommand('baogao.importWord', file);
    const imported = await eventually('the imported report', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled === true ? shown : undefined;
    });
    assert.equal(imported.languageId, 'baogao');
    assert.match(imported.getText(), /^青石镇2025年法治政府建设年度报告\n/);
    assert.match(imported.getText(), /（一）强化政治引领/);
  });

  it('make a page to print', async () => {
    const document = await openReport(sample);
    const file = document.uri.with({ path: document.uri.path.replace(/\.txt$/, '.html') });
    void commands.executeCommand('baogao.printReport');
    await eventually('the page', async () => {
      if (existsSync(file.fsPath)) return true;
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(500);
      return undefined;
    });
    assert.match(readFileSync(file.fsPath, 'utf8'), /<p class="title">/);
  });

  it('export the figures for a spreadsheet', async () => {
    const document = await openReport(sample);
    await acceptAll(commands.executeCommand('baogao.exportFigures'));
    const file = document.uri.with({ path: document.uri.path.replace(/\.txt$/, '.csv') });
    assert.match(readFileSync(file.fsPath, 'utf8'), /^\ufeff.*\r\n.*58件/s);
  });

  it('check a folder without opening its reports', async () => {
    await openText('# Notes\n', 'notes.md');
    await commands.executeCommand('baogao.checkFolder', Uri.file(folderPath('samples')));
    const uri = Uri.file(folderPath(sample));
    await eventually('findings', () => (languages.getDiagnostics(uri).length > 0 ? true : undefined));
    assert.ok(!window.visibleTextEditors.some(({ document }) => document.uri.path === uri.path));
  });

  it('offer the command line as a task', async () => {
    const [task] = await tasks.fetchTasks({ type: 'baogao' });
    assert.ok(task);
    // It may have ended before the editor says that it began.
    const codes: (number | undefined)[] = [];
    const listener = tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.definition.type === 'baogao') codes.push(event.exitCode);
    });
    await tasks.executeTask(task);
    const code = await eventually('the end of the task', () => codes[0]);
    listener.dispose();
    assert.equal(code, 1, 'the samples have findings');
  });

  it('start the server anew', async () => {
    const document = await openReport(sample);
    await commands.executeCommand('baogao.restartServer');
    const outline = await eventually('an outline', async () => {
      const symbols = await commands.executeCommand<object[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols !== undefined && symbols.length > 0 ? symbols : undefined;
    });
    assert.ok(outline.length > 0);
  });
});
