import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic, Hover, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { ServerProcess } from './client.js';

const rule = 'form/surplus-yu';
const report = '青石镇2025年法治政府建设年度报告\n　　全年召开田头会16余次。\n';

let folder: string;
let server: ServerProcess;
/** What was said last of each file that is not open. */
let told: Map<string, readonly Diagnostic[]>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-hostile-'));
  server = new ServerProcess();
  told = new Map();
  server.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => told.set(decodeURIComponent(uri), diagnostics),
  );
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

function keep(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Opens a report in the folder `reports` and gives the findings of one rule in it. */
async function open(): Promise<Diagnostic[]> {
  const root = join(folder, 'reports');
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'reports' }];
  await server.initialize(undefined, 'zh-cn', { workspaceFolders });
  const uri = pathToFileURL(join(root, 'report.txt')).href;
  await server.open(uri, report);
  return (await server.diagnostics(uri)).filter(({ code }) => code === rule);
}

async function hover(): Promise<string> {
  const uri = pathToFileURL(join(folder, 'reports/report.txt')).href;
  const params = { textDocument: { uri }, position: { line: 1, character: 7 } };
  return JSON.stringify(await server.connection.sendRequest<Hover | null>('textDocument/hover', params));
}

/** What is said of the file whose name ends in `name`, once something is. */
async function problemsOf(name: string): Promise<string[]> {
  for (;;) {
    const [, problems] = [...told].find(([uri]) => uri.endsWith(name)) ?? [];
    if (problems !== undefined && problems.length > 0) return problems.map(({ message }) => message);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const term = '[{ "term": "田头会", "definition": "田边的议事会。" }]';

describe.skipIf(process.platform === 'win32')('links in a .baogao folder', () => {
  it('are not read where they lead elsewhere, and that is said', async () => {
    const outside = keep('outside/settings.json', `{ "rules": { "${rule}": "off" } }`);
    mkdirSync(join(folder, 'reports/.baogao'), { recursive: true });
    symlinkSync(outside, join(folder, 'reports/.baogao/settings.json'));
    expect(await open()).toHaveLength(1);
    expect(await problemsOf('settings.json')).toEqual([expect.stringContaining('链接')]);
  });

  it.each(['.baogao', '.baogao/terms', '.baogao/terms/ours.json'])('are not followed: %s', async (link) => {
    const outside = { '.baogao': '.', '.baogao/terms': 'terms', '.baogao/terms/ours.json': 'terms/ours.json' }[link];
    keep('outside/terms/ours.json', term);
    const path = join(folder, 'reports', link);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(folder, 'outside', outside ?? ''), path);
    expect(await open()).toHaveLength(1);
    expect(await hover()).not.toContain('田边的议事会');
  });
});

describe('a .baogao folder made to do harm', () => {
  it.each(['settings.json', 'ignore.json', 'terms/ours.json', 'documents/ours.json', 'types/ours.json'])(
    'is not read where a file has 100 MB: %s',
    async (name) => {
      truncateSync(keep(`reports/.baogao/${name}`, ''), 100 * 1024 * 1024);
      expect(await open()).toHaveLength(1);
      expect(await problemsOf(name)).toEqual([expect.stringContaining('超过 4 MB')]);
    },
  );

  it.each([
    ['settings.json', 'object'],
    ['ignore.json', 'object'],
    ['terms/ours.json', 'array'],
    ['documents/ours.json', 'array'],
    ['types/ours.json', 'array'],
  ])('is refused where %s is nested a million deep', async (name, kind) => {
    const depth = 1_000_000;
    const [start, middle, end] = kind === 'array' ? ['[', '', ']'] : ['{"a":', '1', '}'];
    keep(
      `reports/.baogao/${name}`,
      start.repeat(depth / (kind === 'array' ? 1 : 2)) + middle + end.repeat(depth / (kind === 'array' ? 1 : 2)),
    );
    expect(await open()).toHaveLength(1);
    expect((await problemsOf(name)).length).toBeGreaterThan(0);
  });

  it('has no power over the server by the names of its keys', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const evil = `{ ${keys.map((key) => `"${key}": { "${rule}": "off", "severities": {}, "text": "x" }`).join()} }`;
    keep('reports/.baogao/settings.json', `{ "__proto__": { "rules": { "${rule}": "off" } }, "rules": ${evil} }`);
    keep(
      'reports/.baogao/ignore.json',
      `{ "__proto__": { "files": [{ "file": "report.txt", "rules": ["${rule}"] }] }, "files": [${evil}] }`,
    );
    keep('reports/.baogao/terms/evil.json', JSON.stringify(keys.map((key) => ({ term: key, definition: key }))));
    keep('reports/.baogao/documents/evil.json', `[${evil}]`);
    keep('reports/.baogao/types/evil.json', `[${evil}]`);
    keep('reports/.baogao/terms/ours.json', term);
    expect(await open()).toHaveLength(1);
    expect(await hover()).toContain('田边的议事会');
    expect((await problemsOf('settings.json')).length).toBeGreaterThan(0);
  });
});
