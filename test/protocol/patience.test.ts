import { expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { reportOfSize } from '../bench/text.js';
import { ServerProcess } from './client.js';

const long = 'file:///long.txt';
const short = 'file:///short.txt';

it('serves others while it looks at a long text for the first time', async () => {
  const server = new ServerProcess();
  await server.initialize();
  await server.open(long, reportOfSize(2_000_000));
  await server.open(short, '青石镇2025年法治政府建设年度报告\n一、主要举措\n好。\n');
  const answered: string[] = [];
  const first = server.diagnostics(long).then(() => answered.push('long'));
  const second = server.connection
    .sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: short } })
    .then(() => answered.push('short'));
  await Promise.all([first, second]);
  expect(answered).toEqual(['short', 'long']);
  await server.stop();
});

it('does not begin what the client took back before it could be looked at', async () => {
  const server = new ServerProcess();
  await server.initialize();
  const { CancellationTokenSource } = await import('vscode-jsonrpc/node.js');
  const source = new CancellationTokenSource();
  await server.open(short, '青石镇2025年法治政府建设年度报告\n一、主要举措\n好。\n');
  // While the server takes this in, the request and its withdrawal queue up behind it.
  await server.open(long, reportOfSize(2_000_000));
  const params = { textDocument: { uri: short } };
  const asked = server.connection.sendRequest('textDocument/documentSymbol', params, source.token);
  source.cancel();
  await expect(asked).rejects.toThrow(/cancel/i);
  await server.stop();
});

const requestCancelled = -32800;
const methods = [
  ...[
    'diagnostic',
    'documentSymbol',
    'foldingRange',
    'hover',
    'codeAction',
    'codeLens',
    'formatting',
    'rangeFormatting',
    'completion',
    'definition',
    'references',
    'documentHighlight',
    'documentLink',
    'inlayHint',
    'prepareRename',
    'rename',
    'selectionRange',
    'semanticTokens/full',
    'semanticTokens/full/delta',
    'semanticTokens/range',
  ].map((name) => `textDocument/${name}`),
  ...[
    'profile',
    'overview',
    'insertSection',
    'figures',
    'exportFigures',
    'knowledgeInUse',
    'card',
    'layout',
    'markReport',
    'effectiveSettings',
  ].map((name) => `baogao/${name}`),
  'workspace/symbol',
];

it('gives up whatever the client no longer wants while a long text is looked at, and goes on with what it does', async () => {
  const server = new ServerProcess();
  await server.initialize();
  await server.open(long, reportOfSize(1_000_000));
  const answered: string[] = [];
  const wanted = server.diagnostics(long).then((items) => {
    answered.push('wanted');
    return items;
  });
  await Promise.all(
    methods.map(async (method) => {
      await expect(askAndTakeBack(server, method), method).rejects.toMatchObject({ code: requestCancelled });
      answered.push(method);
    }),
  );
  expect((await wanted).length).toBeGreaterThan(0);
  expect(answered.at(-1)).toBe('wanted');
  await server.stop();
});

const asked = [
  'diagnostic',
  'documentSymbol',
  'foldingRange',
  'hover',
  'codeAction',
  'formatting',
  'completion',
  'references',
  'semanticTokens/full',
].map((name) => `textDocument/${name}`);

it.each(asked)(
  'gives up %s when the client no longer wants it, at first and after the text was replaced',
  async (method) => {
    const server = new ServerProcess();
    await server.initialize();
    const text = reportOfSize(1_000_000);
    await server.open(long, text);
    await expect(askAndTakeBack(server, method)).rejects.toMatchObject({ code: requestCancelled });
    expect((await server.diagnostics(long)).length).toBeGreaterThan(0);
    const textDocument = { uri: long, version: 2 };
    await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    await expect(askAndTakeBack(server, method)).rejects.toMatchObject({ code: requestCancelled });
    await server.stop();
  },
);

async function askAndTakeBack(server: ServerProcess, method: string): Promise<unknown> {
  const { CancellationTokenSource } = await import('vscode-jsonrpc/node.js');
  const source = new CancellationTokenSource();
  const position = { line: 12, character: 5 };
  const params = {
    textDocument: { uri: long },
    position,
    range: { start: position, end: position },
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    positions: [position],
    newName: '好',
    query: '好',
    section: 'plan',
    format: 'csv',
    kind: 'term',
    name: '好',
    told: {},
    previousResultId: '',
  };
  const answer = server.connection.sendRequest(method, params, source.token);
  // The request must be on its way before it can be taken back.
  setTimeout(() => {
    source.cancel();
  }, 50);
  return answer;
}
