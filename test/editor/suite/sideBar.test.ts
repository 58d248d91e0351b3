import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  commands,
  extensions,
  MarkdownString,
  Position,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Views } from '../../../client/desk.js';
import type { TreeNode } from '../../../client/views/nodes.js';
import { clearDesk, eventually, openReport, openText } from './desk.js';

const sample = 'samples/青石镇2025年法治政府建设年度报告.txt';

async function views(): Promise<Views> {
  const extension = extensions.getExtension<Views>('baogao.baogao');
  assert.ok(extension);
  return extension.activate();
}

/** The root of the check-up view with this id, once it is there. */
async function node(id: string): Promise<TreeNode> {
  const { overview } = await views();
  return eventually(`the line ${id}`, () => overview.getChildren().find((candidate) => candidate.id === id));
}

describe('the check-up view', () => {
  afterEach(clearDesk);

  it('lists the sections that the report must hold, with what is missing', async () => {
    await openReport(sample);
    await commands.executeCommand('baogao.overview.focus');
    assert.equal((await node('section/measures')).kind, 'section.present');
    assert.equal((await node('section/responsibility')).kind, 'section.missing');
    assert.ok((await node('section/measures')).children.length >= 4);
  });

  it('leads to the section that is clicked', async () => {
    const document = await openReport(sample);
    await commands.executeCommand('baogao.overview.focus');
    const plan = await node('section/plan');
    const { overview } = await views();
    const { command } = overview.getTreeItem(plan);
    assert.ok(command);
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.equal(window.activeTextEditor?.document, document);
    assert.match(document.lineAt(window.activeTextEditor.selection.active.line).text, /主要安排/);
  });

  it('inserts a missing section at its place, and shows it at once', async () => {
    const document = await openReport(sample);
    await commands.executeCommand('baogao.overview.focus');
    const missing = await node('section/responsibility');
    await commands.executeCommand('baogao.insertSection', missing);
    await eventually('the section', () => (missing.kind === 'section.missing' ? undefined : missing.kind));
    assert.match(document.getText(), /\n三、党政主要负责人[^]*\n四、2026年推进/);
  });

  it('keeps the lines that an edit did not change', async () => {
    await openReport(sample);
    await commands.executeCommand('baogao.overview.focus');
    const before = await node('section/plan');
    const [first] = before.children;
    const line = before.range?.start.line ?? 0;
    await window.activeTextEditor?.edit((edit) => edit.insert(new Position(0, 0), '\n'));
    await eventually('the new place', () => (before.range?.start.line === line + 1 ? true : undefined));
    assert.equal((await node('section/plan')).children[0], first);
  });

  it('is empty without a report', async () => {
    await openText('# Notes\n', 'notes.md');
    await commands.executeCommand('baogao.overview.focus');
    const { overview } = await views();
    await eventually('an empty view', () => (overview.getChildren().length === 0 ? true : undefined));
  });
});

describe('the figures view', () => {
  afterEach(clearDesk);

  it('lists figures by what they count, and only those that are wanted', async () => {
    await openReport(sample);
    await commands.executeCommand('baogao.figures.focus');
    const { figures } = await views();
    const all = await eventually('figures', () => {
      const nodes = figures.tree.getChildren();
      return nodes.length > 10 ? nodes.length : undefined;
    });
    await figures.show('✗');
    const wrong = figures.tree.getChildren();
    assert.ok(wrong.length > 0 && wrong.length < all);
    for (const { description } of wrong) assert.match(description ?? '', /✗/);
    await commands.executeCommand('baogao.clearFigureFilter');
    assert.equal(figures.tree.getChildren().length, all);
  });
});

describe('the view of terms and documents', () => {
  afterEach(clearDesk);

  it('lists what the report names, each with its card', async () => {
    await openReport(sample);
    await commands.executeCommand('baogao.knowledge.focus');
    const { knowledge } = await views();
    const [documents, terms] = await eventually('two groups', () => {
      const nodes = knowledge.getChildren();
      return nodes.length === 2 ? nodes : undefined;
    });
    assert.ok(documents !== undefined && documents.children.length >= 2);
    assert.ok(terms !== undefined && terms.children.length >= 5);
    const [term] = terms.children;
    assert.ok(term);
    const { token } = new CancellationTokenSource();
    const { tooltip } = await knowledge.resolveTreeItem(knowledge.getTreeItem(term), term, token);
    assert.ok(tooltip instanceof MarkdownString && tooltip.value.includes(term.label));
  });

  it('leads into the glossary', async () => {
    const glossary = await workspace.openTextDocument(Uri.parse('baogao-glossary:/词汇表.md'));
    assert.match(glossary.getText(), /^## /m);
  });
});
