import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { ServerProcess } from './client.js';

const report = (unit: string): string =>
  `${unit}2025年法治政府建设年度报告\n一、${unit}的主要举措\n落实行政执法三项制度。\n`;

let folders: string[];
let server: ServerProcess;

/** Reports in two folders, of which the editor has one open at first; it asks for everything that it may be told. */
beforeEach(async () => {
  folders = await Promise.all(['a', 'b'].map((name) => mkdtemp(join(tmpdir(), `baogao-folders-${name}-`))));
  for (const [index, folder] of folders.entries()) {
    await writeFile(join(folder, '报告 (1).txt'), report(['青石镇', '白石镇'][index] ?? ''));
  }
  server = new ServerProcess();
  server.connection.onRequest('client/registerCapability', () => null);
  await server.connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [folderOf(0)],
    capabilities: {
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await server.connection.sendNotification('initialized', {});
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

const folderOf = (index: number) => ({ uri: pathToFileURL(folders[index] ?? '').href, name: String(index) });
const symbols = async (query: string): Promise<string[]> =>
  (await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);

it('finds headings and terms in the folders that are open, and follows as others are', async () => {
  expect(await symbols('石镇的主要')).toEqual(['一、青石镇的主要举措']);
  expect((await symbols('三项制度')).some((name) => name.includes('三项制度'))).toBe(true);
  await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [folderOf(1)], removed: [folderOf(0)] },
  });
  expect(await symbols('石镇的主要')).toEqual(['一、白石镇的主要举措']);
});

it('reads a file again when it is said to have changed', async () => {
  await symbols('石镇');
  const file = join(folders[0] ?? '', '报告 (1).txt');
  await writeFile(file, report('黑石镇'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(file).href, type: 2 }],
  });
  expect(await symbols('石镇的主要')).toEqual(['一、黑石镇的主要举措']);
});

it('finds references in reports that are not open', async () => {
  const uri = 'file:///elsewhere/report.txt';
  await server.open(uri, report('红石镇'));
  const found = await server.connection.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri },
    position: { line: 2, character: 7 },
    context: { includeDeclaration: true },
  });
  expect(found.map((place) => decodeURIComponent(place.uri.split('/').at(-1) ?? ''))).toEqual([
    'report.txt',
    '报告 (1).txt',
  ]);
});
