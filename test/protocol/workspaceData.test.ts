import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  InitializeParams,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { applyEdits } from '../../server/document/edits.js';
import { ReportText } from '../../server/document/reportText.js';
import { ServerProcess } from './client.js';

const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

const rule = 'form/surplus-yu';
const report = '青石镇2025年法治政府建设年度报告\n　　全年提出意见16余条，办理案件23余件。\n　　培训15余次。\n';

let folder: string;
let server: ServerProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-'));
  server = new ServerProcess();
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

function keep(name: string, content: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function start(more: Partial<InitializeParams> = {}): Promise<void> {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'reports' }];
  await server.initialize(capabilities, 'zh-cn', { workspaceFolders, ...more });
}

async function findings(uri: string): Promise<Diagnostic[]> {
  return (await server.diagnostics(uri)).filter(({ code }) => code === rule);
}

async function actionsFor(uri: string, diagnostic: Diagnostic | undefined, only?: string[]): Promise<CodeAction[]> {
  return server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

/** The changes of the action that `title` names, made on the texts that the caller has. */
async function carryOut(actions: CodeAction[], title: RegExp, text: string): Promise<{ uri: string; text: string }> {
  const action = actions.find((candidate) => title.test(candidate.title));
  expect(action, actions.map((candidate) => candidate.title).join()).toBeDefined();
  expect(action?.edit).toBeUndefined();
  const { edit } = await server.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const change = edit?.documentChanges?.at(-1) as TextDocumentEdit;
  const before = new ReportText(change.textDocument.uri, 'json', 0, text);
  return { uri: change.textDocument.uri, text: applyEdits(before, change.edits) };
}

/** The next diagnostics that are pushed for a file whose name ends in `name`. */
function pushed(name: string): Promise<Diagnostic[]> {
  return new Promise((resolve) => {
    const listener = server.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        if (!uri.endsWith(name)) return;
        listener.dispose();
        resolve(diagnostics);
      },
    );
  });
}

async function tellOfChange(name: string): Promise<void> {
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(name), type: 2 }],
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came true');
}

const patience = { timeout: 30_000 };

describe('settings of a folder', patience, () => {
  it('hold from the first diagnostics on, and are told with their origin', async () => {
    keep('.baogao/settings.json', `{ "rules": { "${rule}": "error" } }`);
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    expect((await findings(uri)).map(({ severity }) => severity)).toEqual([1, 1, 1]);
    const effective = await server.connection.sendRequest<{ rules: { rule: string; origin: string }[] }>(
      'baogao/effectiveSettings',
      { textDocument: { uri } },
    );
    expect(effective.rules.find((entry) => entry.rule === rule)).toMatchObject({
      severity: 'error',
      default: 'warning',
      origin: uriOf('.baogao/settings.json'),
    });
  });

  it('are read anew when they change, and what is broken in them is shown', async () => {
    keep('.baogao/settings.json', `{ "rules": { "${rule}": "off" } }`);
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    expect(await findings(uri)).toEqual([]);
    keep('.baogao/settings.json', '{ "rules": {');
    const problems = pushed('settings.json');
    await tellOfChange('.baogao/settings.json');
    expect((await problems).map(({ code }) => code)).toEqual(['workspace/broken-json']);
    expect(await findings(uri)).toHaveLength(3);
  });

  it('are not used before the user trusts the folder', async () => {
    keep('.baogao/settings.json', `{ "rules": { "${rule}": "off" } }`);
    await start({ initializationOptions: { trusted: false } });
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    const diagnostics = await findings(uri);
    expect(diagnostics).toHaveLength(3);
    expect((await actionsFor(uri, diagnostics[0])).filter(({ title }) => /忽略|关闭/.test(title))).toEqual([]);
    await server.connection.sendNotification('baogao/trusted');
    await until(async () => (await findings(uri)).length === 0);
  });
});

describe('terms of a folder', patience, () => {
  it('are known, and a broken file of them is pointed out', async () => {
    keep('.baogao/terms/ours.json', '[{ "term": "田头会", "definition": "田边的议事会。" }]');
    keep('.baogao/terms/broken.json', '[{ "term": "甲乙" }]');
    const problems = pushed('broken.json');
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, `${report}　　召开田头会。\n`);
    expect(await problems).toHaveLength(1);
    const hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 3, character: 6 },
    });
    expect(JSON.stringify(hover)).toContain('田边的议事会');
  });
});

describe('hiding findings', patience, () => {
  it('writes the occurrence down in a new file, counted in its sentence', async () => {
    await start();
    const uri = uriOf('报告 1.txt');
    await server.open(uri, report);
    const [, second] = await findings(uri);
    const { uri: list, text } = await carryOut(await actionsFor(uri, second), /^忽略这一处/, '');
    expect(list).toBe(uriOf('.baogao/ignore.json'));
    expect(JSON.parse(text)).toMatchObject({ occurrences: [{ rule, file: '报告 1.txt', nth: 1 }] });
    keep('.baogao/ignore.json', text);
    await tellOfChange('.baogao/ignore.json');
    await until(async () => (await findings(uri)).length === 2);
    expect((await findings(uri)).some(({ range }) => range.start.character === second?.range.start.character)).toBe(
      false,
    );

    const third = (await findings(uri))[1];
    const again = await carryOut(await actionsFor(uri, third), /^在本文件中忽略/, text);
    expect(JSON.parse(again.text)).toMatchObject({
      occurrences: [{ rule }],
      files: [{ file: '报告 1.txt', rules: [rule] }],
    });
  });

  it('takes effect as soon as it is typed, and says when it hides nothing any more', async () => {
    keep('.baogao/settings.json', '{}');
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    expect(await findings(uri)).toHaveLength(3);
    await server.open(
      uriOf('.baogao/ignore.json'),
      `{ "files": [{ "file": "report.txt", "rules": ["${rule}"] }] }`,
      'json',
    );
    await until(async () => (await findings(uri)).length === 0);
    const unused = pushed('ignore.json');
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '青石镇2025年法治政府建设年度报告\n' }],
    });
    expect((await unused).map(({ code, severity }) => [code, severity])).toEqual([['workspace/unused-ignore', 4]]);
  });

  it('switches a rule off where it is set', async () => {
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    const [first] = await findings(uri);
    const { uri: settings, text } = await carryOut(await actionsFor(uri, first), /^在整个文件夹中关闭/, '');
    expect(settings).toBe(uriOf('.baogao/settings.json'));
    expect(JSON.parse(text)).toEqual({ rules: { [rule]: 'off' } });
  });
});

describe('fixing all', patience, () => {
  it('mends what is safe, all of it or all of a kind', async () => {
    await start();
    const uri = uriOf('report.txt');
    const padded = '青石镇报告\n　　2025年01月02日至2025年03月04日,全年受理12件\n';
    await server.open(uri, padded);
    const [first] = (await server.diagnostics(uri)).filter(({ code }) => code === 'form/date-padding');
    const kind = await carryOut(await actionsFor(uri, first), /^修正本文全部 2 处/, padded);
    expect(kind.text).toContain('2025年1月2日至2025年3月4日,全年');
    const actions = await actionsFor(uri, first, ['source.fixAll']);
    expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.baogao']);
    const all = await carryOut(actions, /./, padded);
    expect(all.text).toContain('2025年1月2日至2025年3月4日，全年');
  });
});

describe('the page of a rule', patience, () => {
  it('is linked from the diagnostic and told by the server', async () => {
    await start();
    const uri = uriOf('report.txt');
    await server.open(uri, report);
    const [first] = await findings(uri);
    expect(first?.codeDescription?.href).toBe(`baogao-rule:/${rule}.md`);
    expect(await server.connection.sendRequest('baogao/rulePage', { rule })).toContain(`# ${rule}`);
    expect(await server.connection.sendRequest('baogao/rulePage', { rule: 'constructor' })).toBeNull();
  });
});
