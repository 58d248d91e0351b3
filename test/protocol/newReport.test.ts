import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NewReportText, Profile, ReportIdentity, ReportTypeName } from '../../server/features/protocol.js';
import { ServerProcess } from './client.js';

/** A kind of report that only the folder knows. */
const riverWatch = {
  id: 'river-watch',
  name: '河长制工作报告',
  basis: [],
  titles: ['河长制工作(?:报告|总结)'],
  content: [],
  orderMatters: false,
  title: '{unit}{year}年河长制工作报告',
  sections: [
    {
      id: 'patrol',
      name: '巡河情况',
      requires: { zh: '写明巡河的次数。', en: 'How often the river was walked.' },
      requirement: 'required',
      headings: ['巡河'],
      content: [],
      heading: '{year}年巡河情况',
      skeleton: ['${1:写明巡河的次数。}'],
    },
  ],
};

let folder: string;
let server: ServerProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-new-'));
  mkdirSync(join(folder, '.baogao/types'), { recursive: true });
  writeFileSync(join(folder, '.baogao/types/river.json'), JSON.stringify(riverWatch));
  server = new ServerProcess();
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const uri = (): string => pathToFileURL(join(folder, '青石镇2025年河长制工作报告.txt')).href;

async function start(trusted: boolean): Promise<void> {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'reports' }];
  await server.initialize({}, 'zh-cn', { workspaceFolders, initializationOptions: { trusted } });
}

async function namesFor(report: string | null): Promise<string[]> {
  const types = await server.connection.sendRequest<ReportTypeName[]>('baogao/reportTypes', { report });
  return types.map(({ name }) => name);
}

it('begins with the folder’s own kinds of report too, and knows them before the report is saved', async () => {
  await start(true);
  expect(await namesFor(uri())).toContain('河长制工作报告');
  expect(await namesFor(null)).not.toContain('河长制工作报告');
  const begun = await server.connection.sendRequest<NewReportText>('baogao/newReport', {
    report: uri(),
    type: 'river-watch',
    unit: '青石镇',
    year: 2025,
  });
  expect(begun.snippet).toContain('青石镇2025年河长制工作报告\n');
  expect(begun.snippet).toContain('一、2025年巡河情况\n');
  const text = begun.snippet.replace('${1:写明巡河的次数。}', '全年巡河12次。');
  const unsaved = uri().replace('file://', 'untitled:');
  await server.open(unsaved, text);
  const profile = await server.connection.sendRequest<Profile>('baogao/profile', { textDocument: { uri: unsaved } });
  expect(profile.type.id).toBe('river-watch');
  const last = { report: uri(), languageId: 'baogao', text: text.replaceAll('2025', '2024') };
  expect(await server.connection.sendRequest<ReportIdentity>('baogao/identify', last)).toMatchObject({
    type: { id: 'river-watch' },
    year: 2024,
    unit: '青石镇',
  });
});

it('leaves them alone in a folder that the user does not trust', async () => {
  await start(false);
  expect(await namesFor(uri())).not.toContain('河长制工作报告');
});
