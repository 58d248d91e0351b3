import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, Hover, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { ServerProcess } from './client.js';

const uri = 'file:///%E9%9D%92%E7%9F%B3%E9%95%87.txt';
const report = `青石镇2025年法治政府建设年度报告
现将2025年法治政府建设情况报告如下：
一、主要举措和成效
（一）营造法治氛围。通过悬挂横幅开展宣传。
（二）落实行政执法三项制度。公示执法信息。
（四）化解矛盾纠纷。调解及时。
二、存在的不足和原因
执法力量不足，原因是编制少。
三、2026年推进法治政府建设的主要安排
加强培训。
`;

let server: ServerProcess;

beforeEach(async () => {
  server = new ServerProcess();
  await server.initialize();
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

describe('the built server over stdio', () => {
  it('gives the outline with run-in headings', async () => {
    await server.open(uri, report);
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map((symbol) => symbol.name)).toEqual([
      '一、主要举措和成效',
      '二、存在的不足和原因',
      '三、2026年推进法治政府建设的主要安排',
    ]);
    expect(symbols[0]?.children?.[0]?.name).toBe('（一）营造法治氛围');
  });

  it('gives the same outline again, and another one after an edit', async () => {
    await server.open(uri, report);
    const ask = (): Promise<DocumentSymbol[]> =>
      server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    const first = await ask();
    expect(await ask()).toEqual(first);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 8, character: 2 }, end: { line: 8, character: 2 } }, text: '我镇' }],
    });
    expect((await ask()).map(({ name }) => name)).toEqual([
      ...first.slice(0, 2).map(({ name }) => name),
      '三、我镇2026年推进法治政府建设的主要安排',
    ]);
  });

  it('reports the gap and the missing section, and mends the gap', async () => {
    await server.open(uri, report);
    const diagnostics = await server.diagnostics(uri);
    const gap = diagnostics.find((diagnostic) => diagnostic.code === 'numbering/gap');
    expect(gap?.range.start).toEqual({ line: 5, character: 0 });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('structure/missing-section');

    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: gap?.range,
      context: { diagnostics: [gap] },
    });
    const fix = actions.find((action) => action.diagnostics?.[0]?.code === 'numbering/gap');
    const resolved =
      fix?.edit === undefined ? await server.connection.sendRequest<CodeAction>('codeAction/resolve', fix) : fix;
    const edit = resolved.edit?.documentChanges?.[0] as TextDocumentEdit;
    expect(edit.edits.map((change) => ('newText' in change ? change.newText : ''))).toContain('三');
  });

  it('explains 三项制度 on hover', async () => {
    await server.open(uri, report);
    const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 4, character: 10 },
    });
    expect(JSON.stringify(hover?.contents)).toContain('行政执法公示制度');
  });

  it('follows edits', async () => {
    await server.open(uri, report);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 5, character: 1 }, end: { line: 5, character: 2 } }, text: '三' }],
    });
    const diagnostics = await server.diagnostics(uri);
    expect(diagnostics.filter((diagnostic) => diagnostic.code === 'numbering/gap')).toEqual([]);
  });
});
