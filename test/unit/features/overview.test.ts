import { expect, test } from 'vitest';
import { overviewOf } from '../../../server/features/overview.js';
import { profileOf } from '../../../server/features/profile.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from './open.js';

function states(text: string): Record<string, string> {
  return Object.fromEntries(atOnce(overviewOf(open(text), 'zh')).sections.map(({ id, state }) => [id, state]));
}

test('says what a report is', () => {
  expect(profileOf(open(sample))).toMatchObject({
    type: { id: 'rule-of-law', name: '法治政府建设年度报告' },
    year: 2025,
    unit: '青石镇',
    title: '青石镇2025年法治政府建设年度报告',
  });
});

test('counts characters without spaces and line ends', () => {
  expect(profileOf(open('  报告 A1\n　，')).words).toBe(5);
});

test('finds the sections that have headings', () => {
  expect(states(sample)).toEqual({
    measures: 'present',
    shortcomings: 'present',
    responsibility: 'present',
    plan: 'present',
    other: 'missing',
  });
});

test('finds a section whose content stands in another one', () => {
  const text = sample
    .replace('三、党政主要负责人履行推进法治建设第一责任人职责情况\n\n', '')
    .replace('镇长主持', '镇长切实履行第一责任人职责，主持');
  const section = atOnce(overviewOf(open(text), 'zh')).sections.find(({ id }) => id === 'responsibility');
  expect(section).toMatchObject({ state: 'inText', headings: [] });
  expect(section?.range?.start.line).toBe(text.split('\n').findIndex((line) => line.includes('第一责任人')));
});

test('tells a heading without text from a section', () => {
  expect(states(sample.replace('镇长主持研究法治建设工作4次。\n\n', '')).responsibility).toBe('empty');
});

test('gives each section its subsections with their length and figures', () => {
  const measures = atOnce(overviewOf(open(sample), 'zh')).sections[0]?.headings[0];
  expect(measures?.children.map(({ label, words, figures }) => [label, words, figures])).toEqual([
    ['（一）规范行政执法', 24, 1],
    ['（二）化解矛盾纠纷', 23, 1],
  ]);
});

test('lists top-level headings that fulfil no section, and findings by area', () => {
  const overview = atOnce(overviewOf(open(`${sample}\n`.replace('二、存在的不足和原因', '二、加强基层治理')), 'zh'));
  expect(overview.otherHeadings.map(({ label }) => label)).toEqual(['二、加强基层治理']);
  for (const { findings } of overview.findings) expect(findings.length).toBeGreaterThan(0);
});

test('has nothing to say of an empty text, and says it', () => {
  const overview = atOnce(overviewOf(open(''), 'en'));
  expect(overview.otherHeadings).toEqual([]);
  expect(overview.profile).toMatchObject({ year: null, unit: null, title: null, words: 0 });
});
