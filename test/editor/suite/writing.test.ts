import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, env, Position, Range, window, workspace } from 'vscode';
import {
  apply,
  clearDesk,
  codeActions,
  completions,
  findings,
  findingsOf,
  openText,
  outline,
  ruleOf,
  type,
} from './desk.js';

/** Has one finding, figures/rate, by which the tests see that it was analysed. */
const report = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）化解纠纷。排查矛盾纠纷216件，成功化解207件，化解率98.5%。',
  '（二）规范执法。办理案件58件。',
  '（三）强化监督。公开信息312条。',
  '',
].join('\n');

describe('writing', () => {
  afterEach(clearDesk);

  it('shows a finding as soon as it is written, and takes it back as soon as it is undone', async () => {
    const document = await openText(report);
    const isGap = (found: Parameters<Parameters<typeof findings>[1]>[0]) =>
      found.some(({ code }) => ruleOf(code) === 'numbering/gap');
    await findings(document, (found) => found.length > 0 && !isGap(found));
    await type(new Range(4, 1, 4, 2), '四');
    assert.equal((await findingsOf(document, 'numbering/gap')).length, 1);
    await type(new Range(4, 1, 4, 2), '三');
    await findings(document, (found) => !isGap(found));
  });

  it('follows each keystroke in the outline', async () => {
    const document = await openText(report);
    assert.ok(names(await outline(document)).includes('（三）强化监督'));
    await type(new Range(4, 3, 4, 7), '优化营商环境');
    assert.ok(names(await outline(document)).includes('（三）优化营商环境'));
  });

  it('offers the snippets of the standard sections', async () => {
    const document = await openText(`${report}不足`);
    const { items } = await completions(document, new Position(5, 2));
    assert.ok(items.length > 0);
  });

  it('moves a section from its heading', async () => {
    const document = await openText(report);
    await findings(document, (found) => found.length > 0);
    const cursor = new Position(3, 4);
    const [up, ...others] = await codeActions(
      document,
      new Range(cursor, cursor),
      CodeActionKind.Refactor.append('move.up'),
    );
    assert.ok(up !== undefined && others.length === 0);
    await apply(up);
    assert.equal(document.lineAt(2).text, '（一）规范执法。办理案件58件。');
    assert.equal(document.lineAt(3).text, '（二）化解纠纷。排查矛盾纠纷216件，成功化解207件，化解率98.5%。');
  });

  it('speaks the language of the editor', async () => {
    const document = await openText(report);
    const [rate] = await findingsOf(document, 'figures/rate');
    assert.match(rate?.message ?? '', env.language.startsWith('zh') ? /不符/ : /[a-z]{3}/);
  });

  it('sets the editor up for Chinese', () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'baogao' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.deepEqual(settings.get('wordSegmenterLocales'), ['zh-CN']);
  });

  it('serves a Markdown report and leaves it Markdown', async () => {
    const text = '# 青石镇2025年法治政府建设年度报告\n\n一、主要举措\n\n（一）加强领导\n\n（三）规范执法\n';
    const document = await openText(text, '青石镇2025年法治政府建设年度报告.md');
    assert.equal(document.languageId, 'markdown');
    assert.equal((await findingsOf(document, 'numbering/gap')).length, 1);
  });

  it('has nothing to say about other text', async () => {
    const document = await openText('采购清单\n纸 3包\n', '清单.md');
    assert.equal(document.languageId, 'markdown');
    // By the time the report behind it has its findings, this text would have had its own.
    const settled = await openText(report);
    await findings(settled, (found) => found.length > 0);
    await findings(document, (found) => found.length === 0);
    assert.equal(window.activeTextEditor?.document, settled);
  });
});

function names(symbols: Awaited<ReturnType<typeof outline>>): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...names(children)]);
}
