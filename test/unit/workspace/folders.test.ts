import { describe, expect, it } from 'vitest';
import { BaogaoFolders } from '../../../server/workspace/folders.js';
import { surroundingsOf } from '../../../server/workspace/surroundings.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { MemoryFiles } from './memoryFiles.js';

const report = 'file:///home/wen/reports/2025/report.txt';

function foldersWith(texts: Readonly<Record<string, string>>): BaogaoFolders {
  return new BaogaoFolders(new MemoryFiles(texts));
}

async function rootsFor(texts: Readonly<Record<string, string>>): Promise<string[]> {
  return (await foldersWith(texts).chain(report)).map(({ root }) => root);
}

describe('the .baogao folders that apply', () => {
  it('are those above the report, outermost first', async () => {
    const roots = await rootsFor({
      'file:///home/wen/.baogao/settings.json': '{}',
      'file:///home/wen/reports/2025/.baogao/settings.json': '{}',
      'file:///home/wen/reports/2024/.baogao/settings.json': '{}',
    });
    expect(roots).toEqual(['file:///home/wen', 'file:///home/wen/reports/2025']);
  });

  it('are not looked for above the folder that holds a repository', async () => {
    const roots = await rootsFor({
      'file:///home/wen/.baogao/settings.json': '{}',
      'file:///home/wen/reports/.git/HEAD': '',
      'file:///home/wen/reports/.baogao/settings.json': '{}',
    });
    expect(roots).toEqual(['file:///home/wen/reports']);
  });

  it('are read once for all reports', async () => {
    const files = new MemoryFiles({ 'file:///home/wen/reports/.baogao/settings.json': '{}' });
    const folders = new BaogaoFolders(files);
    const first = await folders.chain(report);
    const { reads } = files;
    expect(await folders.chain('file:///home/wen/reports/2025/other.txt')).toBe(first);
    expect(files.reads).toBe(reads);
    folders.forget();
    await folders.chain(report);
    expect(files.reads).toBe(2 * reads);
  });

  it('say what is broken in them, and the rest works', async () => {
    const [folder] = await foldersWith({
      'file:///home/wen/reports/.baogao/settings.json': '{ "rules": { "form": "off", "text": "loud" }, "colour": 1 }',
      'file:///home/wen/reports/.baogao/ignore.json': '{\n  "occurrences": [,]\n}',
      'file:///home/wen/reports/.baogao/terms/ours.json': '[{ "term": "田头会", "definition": "田边的会。" }, 7]',
    }).chain(report);
    expect(folder?.settings?.severities).toEqual({ form: 'off' });
    expect(folder?.entries.terms?.map(({ term }) => term)).toEqual(['田头会']);
    expect(folder?.problems.map(({ uri, code, range }) => [uri.split('/').at(-1), code, range.start.line])).toEqual([
      ['settings.json', 'workspace/invalid-entry', 0],
      ['settings.json', 'workspace/invalid-entry', 0],
      ['ignore.json', 'workspace/broken-json', 1],
      ['ours.json', 'workspace/invalid-entry', 0],
    ]);
  });

  it.each([
    '{"__proto__":{"rules":{"form":"off"}}}',
    '{"rules":{"__proto__":"off","constructor":"off"}}',
    '[[[',
    'null',
  ])('take nothing from %s', async (text) => {
    const folders = await foldersWith({ 'file:///home/wen/.baogao/settings.json': text }).chain(report);
    const { settings } = surroundingsOf(report, folders, undefined, builtInKnowledge());
    expect(settings).toEqual({ severities: {} });
    expect(({} as Record<string, unknown>)['rules']).toBeUndefined();
  });

  it('survive JSON that is nested beyond reason', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const [folder] = await foldersWith({ 'file:///home/wen/.baogao/ignore.json': deep }).chain(report);
    expect(folder?.ignore.occurrences).toEqual([]);
    expect(folder?.problems).toHaveLength(1);
  });
});
