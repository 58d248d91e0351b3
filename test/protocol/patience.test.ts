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

it('gives up what the client no longer wants', async () => {
  const server = new ServerProcess();
  await server.initialize();
  await server.open(long, reportOfSize(2_000_000));
  const { CancellationTokenSource } = await import('vscode-jsonrpc/node.js');
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: long } };
  const asked = server.connection.sendRequest('textDocument/documentSymbol', params, source.token);
  // The request must be on its way before it can be taken back.
  await new Promise((resolve) => setTimeout(resolve, 50));
  source.cancel();
  await expect(asked).rejects.toThrow(/cancel/i);
  expect((await server.diagnostics(long)).length).toBeGreaterThan(0);
  await server.stop();
});
