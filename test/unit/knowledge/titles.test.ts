import { describe, expect, it } from 'vitest';
import { documentCard } from '../../../server/knowledge/documentCard.js';
import { localNamesake, properTitle, resolveTitle } from '../../../server/knowledge/documentIndex.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { nearTitle } from '../../../server/knowledge/nearTitle.js';
import { readTitle } from '../../../server/knowledge/titleForm.js';
import { validityIn } from '../../../server/knowledge/validity.js';

const knowledge = builtInKnowledge();
const outline = '法治政府建设实施纲要（2021—2025年）';

describe('resolveTitle', () => {
  it.each([
    '法治政府建设实施纲要(2021-2025年)',
    '法治政府建设实施纲要（2021～2025年）',
    '法治政府建设实施纲要（2021-2025）',
    '法治政府建设实施纲要（2021至2025年）',
    '法治政府建设实施纲要 (2021—2025 年)',
    '法治政府建设实施纲要（2021—2025）年',
  ])('knows %s', (title) => {
    expect(resolveTitle(title, knowledge)).toMatchObject({ kind: 'title', document: { title: outline } });
  });

  it('takes the document of the report’s year where several share a name', () => {
    expect(resolveTitle('法治政府建设实施纲要', knowledge, 2023)?.document.title).toBe(outline);
    expect(resolveTitle('法治政府建设实施纲要', knowledge, 2018)?.document.title).toContain('2015');
  });

  it('finds every document by its title and each of its short forms', () => {
    for (const document of knowledge.documents) {
      expect(resolveTitle(document.title, knowledge)?.document, document.title).toBe(document);
      for (const short of document.short) expect(resolveTitle(short, knowledge)?.kind, short).not.toBe('mistake');
    }
  });

  it('lets local documents be documents of their own', () => {
    expect(resolveTitle('清溪县法治政府建设实施纲要（2021—2025年）', knowledge)).toBeUndefined();
    expect(localNamesake(readTitle('清溪县法治政府建设实施纲要（2021—2025年）'), knowledge)).not.toEqual([]);
  });
});

describe('nearTitle', () => {
  it('takes no known title for a slip of another', () => {
    for (const { title } of knowledge.documents) {
      if (resolveTitle(title, knowledge)?.document.status === 'superseded') continue;
      const near = nearTitle(readTitle(title), knowledge)?.document.title;
      expect([undefined, title, '国家突发公共事件总体应急预案'], title).toContain(near);
    }
  });

  it.each([
    '职业教育法',
    '民办教育促进法',
    '农村土地承包条例',
    '清溪县行政执法监督条例',
    '关于加强法治乡村建设的实施意见',
    '关于加强市县政府依法行政的决定',
    '土地承包法',
    '信访工作办法',
    '中央宣传部、司法部关于开展法治宣传教育的第六个五年规划（2011—2015年）',
  ])('is silent on %s', (title) => {
    expect(nearTitle(readTitle(title), knowledge)).toBeUndefined();
  });

  it('names the slip', () => {
    expect(nearTitle(readTitle('反有组织罪法'), knowledge)).toMatchObject({ extra: '', missing: '犯' });
    const near = nearTitle(readTitle('法治政府建设与责任落实督查工作规定'), knowledge);
    expect(near).toMatchObject({ extra: '查', missing: '察' });
  });

  it.each([
    ['法治政府建设实施刚要（2021—2025年）', '法治政府建设实施纲要（2021—2025年）'],
    ['信访工作条列', '信访工作条例'],
    ['中国共产党纪律处份条例', '中国共产党纪律处分条例'],
    ['中国共产党纪律处罚条例', '中国共产党纪律处分条例'],
    ['中华人民共和国民法点', '中华人民共和国民法典'],
    ['行政处法', '中华人民共和国行政处罚法'],
    ['道路安全法', '中华人民共和国道路交通安全法'],
    ['党政主要负责人履行推进法治建设第一负责人职责规定', '党政主要负责人履行推进法治建设第一责任人职责规定'],
    ['关于进一步加强市县法制建设的意见', '关于进一步加强市县法治建设的意见'],
    ['关于加强行政执法监督协调工作体系建设的意见', '关于加强行政执法协调监督工作体系建设的意见'],
    ['关于加强行政规范性文件制定监督和管理工作的通知', '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知'],
    ['习近平法治思想学习刚要', '习近平法治思想学习纲要'],
    ['提高行政执法质量三年行动计划（2023—2025年）', '提升行政执法质量三年行动计划（2023—2025年）'],
  ])('takes %s for %s', (written, right) => {
    expect(nearTitle(readTitle(written), knowledge)?.document.title).toBe(right);
  });
});

describe('a document’s card', () => {
  const law = knowledge.documents.find((document) => document.title === '中华人民共和国环境保护法');

  it('tells whether it holds in the report’s year', () => {
    if (law === undefined) throw new Error('no such law');
    expect([2025, 2026, 2027].map((year) => validityIn(law, year))).toEqual(['in-force', 'partly', 'past']);
    expect(documentCard(law, 2025, 'zh')).toContain('2026年8月15日废止；本报告年度2025年内有效');
    expect(documentCard(law, undefined, 'en')).toContain('repealed 2026-08-15');
  });

  it('is made for every document in both languages', () => {
    for (const document of knowledge.documents) {
      for (const locale of ['zh', 'en'] as const) {
        expect(documentCard(document, 2025, locale)).not.toMatch(/undefined|NaN|年月/);
      }
    }
  });

  it('gives the right form of a title where a short one was written', () => {
    expect(law && properTitle(law, '环境保护法')).toBe('环境保护法');
    expect(law && properTitle(law, '中华人民共和国环境保护法')).toBe('中华人民共和国环境保护法');
  });
});
