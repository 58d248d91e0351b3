import { describe, expect, it, vi } from 'vitest';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { ReportText } from '../../../server/document/reportText.js';
import { linksOf } from '../../../server/features/documentLink.js';
import { mentionAt } from '../../../server/features/mention.js';
import { referencesTo } from '../../../server/features/references.js';
import { symbolsFor } from '../../../server/features/workspaceSymbol.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { defaultSettings } from '../../../server/rules/settings.js';
import { FolderIndex } from '../../../server/workspace/folderIndex.js';
import { reportFilesBelow } from '../../../server/workspace/reportFiles.js';
import { Workspace } from '../../../server/workspace/workspace.js';
import { reportOfSize } from '../../bench/text.js';
import { MemoryFiles } from './memoryFiles.js';

const title = (unit: string): string => `${unit}2025年法治政府建设年度报告\n`;
const folder = {
  'file:///w/a/青石镇.txt': `${title('青石镇')}一、主要举措和成效\n落实三项制度。\n根据《中华人民共和国行政处罚法》执法。\n`,
  'file:///w/b/白石镇.md': `${title('白石镇')}一、白石亮点\n推行行政执法“三项制度”。\n`,
  'file:///v/购物.txt': '三项制度\n',
  'file:///w/node_modules/x/报告.txt': title('甲镇'),
  'file:///w/.git/报告.txt': title('乙镇'),
  'file:///w/图.png': title('丙镇'),
};

function workspaceOver(files: MemoryFiles, watched = true): Workspace {
  const workspace = new Workspace();
  const conditions = { knowledge: builtInKnowledge(), settings: defaultSettings };
  workspace.roots = ['file:///w', 'file:///v'];
  workspace.index = new FolderIndex(
    files,
    () => workspace.roots,
    () => Promise.resolve(conditions),
  );
  workspace.index.watched = watched;
  return workspace;
}

function longReport(): { raw: string; lines: number } {
  const raw = reportOfSize(60_000);
  return { raw, lines: raw.split('\n').length };
}

const titles = async (workspace: Workspace): Promise<(string | undefined)[]> =>
  (await workspace.closedReports(1000)).map((report) => report.title);
const none = CancellationToken.None;

describe('the index of a folder', () => {
  it('holds the reports of all roots, and nothing else', async () => {
    expect(await titles(workspaceOver(new MemoryFiles(folder)))).toEqual([
      '青石镇2025年法治政府建设年度报告',
      '白石镇2025年法治政府建设年度报告',
    ]);
  });

  it('reads each file once, and again when it is said to have changed', async () => {
    const files = new MemoryFiles(folder);
    const workspace = workspaceOver(files);
    await titles(workspace);
    const { reads } = files;
    const [first] = await workspace.closedReports(1000);
    expect(files.reads).toBe(reads);
    files.texts.set('file:///w/b/白石镇.md', title('黑石镇'));
    workspace.index.changed('file:///w/b/%E7%99%BD%E7%9F%B3%E9%95%87.md', false);
    expect(await titles(workspace)).toContain('黑石镇2025年法治政府建设年度报告');
    expect(files.reads).toBe(reads + 1);
    expect((await workspace.closedReports(1000))[0]).toBe(first);
  });

  it('learns of files that came or went', async () => {
    const files = new MemoryFiles(folder);
    const workspace = workspaceOver(files);
    await titles(workspace);
    files.texts.delete('file:///w/a/青石镇.txt');
    files.texts.set('file:///v/黄石乡.baogao', title('黄石乡'));
    workspace.index.changed('file:///w/a/青石镇.txt', true);
    expect((await titles(workspace)).map((name) => name?.slice(0, 3))).toEqual(['白石镇', '黄石乡']);
  });

  it('looks anew each time where nobody would tell of changes, and keeps what is the same', async () => {
    const files = new MemoryFiles(folder);
    const workspace = workspaceOver(files, false);
    const before = await workspace.closedReports(1000);
    files.texts.set('file:///w/b/白石镇.md', title('黑石镇'));
    const after = await workspace.closedReports(1000);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.title).toContain('黑石镇');
  });

  it('answers with what there is when its files take too long', async () => {
    const files = new MemoryFiles(folder);
    files.read = () => new Promise(() => undefined);
    expect(await workspaceOver(files).closedReports(10)).toEqual([]);
  });

  it('looks at so many files, so deep, and never at a whole home', async () => {
    const many = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`file:///w/${index}.txt`, '']));
    expect(await reportFilesBelow(['file:///w'], new MemoryFiles(many))).toHaveLength(3000);
    const deep = new MemoryFiles({ [`file:///w/${'x/'.repeat(40)}报告.txt`]: '' });
    expect(await reportFilesBelow(['file:///w'], deep)).toEqual([]);
    const home = Object.assign(new MemoryFiles(folder), { home: 'file:///w' });
    expect(await reportFilesBelow(['file:///w'], home)).toEqual([]);
  });
});

describe('while the folder is read', () => {
  it('others have their turn within a long report', async () => {
    const { raw, lines } = longReport();
    // Every look at the clock finds that a turn has passed.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
    let turns = 0;
    let isRead = false;
    const count = async (): Promise<void> => {
      for (; !isRead; turns++) await new Promise((resolve) => setImmediate(resolve));
    };
    const counted = count();
    expect(await titles(workspaceOver(new MemoryFiles({ 'file:///w/报告.txt': raw })))).toHaveLength(1);
    isRead = true;
    await counted;
    vi.restoreAllMocks();
    expect(turns).toBeGreaterThan(2 * lines);
  });

  it.each(['symbols', 'references'])(
    'a question for %s is given up as soon as nobody wants the answer',
    async (what) => {
      const files = new MemoryFiles(folder);
      files.read = () => new Promise(() => undefined);
      const workspace = workspaceOver(files);
      const uri = 'file:///w/a/青石镇.txt';
      workspace.open(new ReportText(uri, 'baogao', 1, folder[uri]));
      const report = workspace.report(uri);
      const mention = report && mentionAt(report, { line: 2, character: 3 });
      if (mention === undefined) throw new Error('no term');
      const source = new CancellationTokenSource();
      const session = { workspace, locale: 'zh' as const };
      const answer =
        what === 'symbols' ? symbolsFor(session, '制度', source.token) : referencesTo(session, mention, source.token);
      setImmediate(() => {
        source.cancel();
      });
      await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    },
  );
});

describe('over the whole folder', () => {
  const session = (workspace: Workspace) => ({ workspace, locale: 'zh' as const });

  it('references are found in reports that are not open, and once in those that are', async () => {
    const workspace = workspaceOver(new MemoryFiles(folder));
    const uri = 'file:///w/a/青石镇.txt';
    workspace.open(new ReportText(uri, 'baogao', 1, `${folder[uri]}再说三项制度。\n`));
    const report = workspace.report(uri);
    const mention = report && mentionAt(report, { line: 2, character: 3 });
    if (mention === undefined) throw new Error('no term');
    const found = await referencesTo(session(workspace), mention, none);
    expect(found.map((place) => [place.uri.split('/').at(-1), place.range.start.line])).toEqual([
      ['青石镇.txt', 2],
      ['青石镇.txt', 4],
      ['白石镇.md', 2],
    ]);
  });

  it('symbols are headings, terms and documents', async () => {
    const workspace = workspaceOver(new MemoryFiles(folder));
    const names = async (query: string) =>
      (await symbolsFor(session(workspace), query, none)).map(({ name, containerName }) => `${name} ${containerName}`);
    expect(await names('亮点')).toEqual(['一、白石亮点 白石镇2025年法治政府建设年度报告']);
    expect(await names('三项制度')).toContainEqual(expect.stringMatching(/三项制度 词汇表/));
    expect(await names('行政处罚法')).toContainEqual(expect.stringMatching(/行政处罚法 词汇表/));
    expect(await names('')).toHaveLength(2);
  });

  it('a known title links to its entry, the outer of two only', () => {
    const workspace = new Workspace();
    const text = `${title('青石镇')}学习《法治政府建设实施纲要（2021—2025年）》和《青石镇夜话办法》。\n`;
    workspace.open(new ReportText('file:///a.txt', 'baogao', 1, text));
    const report = workspace.report('file:///a.txt');
    const links = report === undefined ? [] : linksOf(session(workspace), report);
    expect(links.map(({ range }) => text.split('\n')[1]?.slice(range.start.character, range.end.character))).toEqual([
      '法治政府建设实施纲要（2021—2025年）',
    ]);
    expect(links[0]?.target).toMatch(/^baogao-glossary:.*#L\d+$/);
  });
});
