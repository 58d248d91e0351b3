import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { reportOfSize } from '../bench/text.js';
import { ServerProcess } from './client.js';

const uri = 'file:///%E9%9D%92%E7%9F%B3%E9%95%87.txt';
const report = `青石镇2025年法治政府建设年度报告
现将2025年法治政府建设情况报告如下：
一、主要举措和成效
全镇坚持依法行政，规范执法行为，妥善化解纠纷。
二、存在的不足和原因
执法力量不足，原因是编制少。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇长研究法治工作四次。
四、2026年主要安排
加强培训。
`;
const editor: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

let server: ServerProcess;
let version = 1;

beforeEach(() => {
  server = new ServerProcess();
  version = 1;
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

function pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

async function codes(): Promise<unknown[]> {
  return (await server.diagnostics(uri)).map(({ code }) => code);
}

function write(line: number, character: number, text: string, length = 0): Promise<void> {
  const range = { start: { line, character }, end: { line, character: character + length } };
  return server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range, text }],
  });
}

it('does not send again what an edit left as it was', async () => {
  await server.initialize(editor);
  await server.open(uri, report.replace('四、', '五、'));
  const first = await pull();
  await write(3, 3, '认真');
  const second = await pull(first.resultId);
  expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await write(8, 0, '四', 1);
  const third = await pull(second.resultId);
  expect(third.kind).toBe('full');
  expect(JSON.stringify(third)).not.toContain('numbering/gap');
});

it('waits with a finding under the caret until the writer pauses', async () => {
  await server.initialize(editor);
  const refreshed = new Promise<void>((done) => {
    server.connection.onRequest('workspace/diagnostic/refresh', () => {
      done();
      return null;
    });
  });
  await server.open(uri, report);
  expect(await codes()).toEqual([]);
  await write(5, 14, '2025年02月30日');
  expect(await codes()).toEqual([]);
  await refreshed;
  expect(await codes()).not.toEqual([]);
});

it('keeps what stood before the writer came there, and shows what lies elsewhere at once', async () => {
  await server.initialize(editor);
  await server.open(uri, report.replace('四、', '五、'));
  expect(await codes()).toEqual(['numbering/gap']);
  await write(8, 2, '年');
  expect(await codes()).toContain('numbering/gap');
  await write(6, 0, '五', 1);
  expect((await server.diagnostics(uri)).map(({ range }) => range.start.line)).toContain(8);
});

it('shows all at once to a client that cannot be told to ask again', async () => {
  await server.initialize({ textDocument: { diagnostic: {} } });
  await server.open(uri, report);
  await write(5, 14, '2025年02月30日');
  expect(await codes()).not.toEqual([]);
});

it('pushes to a client that does not ask, and pushes the rest after a pause', async () => {
  await server.initialize({});
  const pushed: { version: number; diagnostics: Diagnostic[] }[] = [];
  let next: () => void;
  server.connection.onNotification('textDocument/publishDiagnostics', (params: (typeof pushed)[number]) => {
    pushed.push(params);
    next();
  });
  const one = (): Promise<void> => new Promise((done) => (next = done));
  let arrived = one();
  await server.open(uri, report);
  await arrived;
  arrived = one();
  await write(5, 14, '2025年02月30日');
  await arrived;
  arrived = one();
  await arrived;
  expect(pushed.map(({ version: told, diagnostics }) => [told, diagnostics.length > 0])).toEqual([
    [1, false],
    [2, false],
    [2, true],
  ]);
});

it('lists the gravest of too many findings and says how many are not listed', async () => {
  await server.initialize(editor);
  await server.open(uri, reportOfSize(2_000_000));
  const items = await server.diagnostics(uri);
  expect(items).toHaveLength(501);
  expect(items[0]?.message).toMatch(/较重的 500 处，另有 \d+ 处没有列出/);
  expect(items[0]?.range.start).toEqual({ line: 0, character: 0 });
});
