import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/document/edits.js';
import { sectionInsertion } from '../../../server/features/insertSection.js';
import { markerEdit } from '../../../server/features/markReport.js';
import { newReportText } from '../../../server/features/newReport.js';
import { overviewOf } from '../../../server/features/overview.js';
import { SnippetLines } from '../../../server/features/skeleton.js';
import snippets from '../../../snippets/baogao.json';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from './open.js';

/** A snippet with each placeholder replaced by the words that it proposes. */
function accepted(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

function inserted(text: string, section: string): string {
  const report = open(text);
  const insertion = sectionInsertion(report, section);
  if (insertion === null) throw new Error(`no ${section}`);
  const { range, snippet, renumbering } = insertion;
  return applyEdits(report.text, [{ range, newText: accepted(snippet) }, ...renumbering]);
}

test('numbers placeholders on through groups of lines', () => {
  const lines = new SnippetLines();
  lines.literal('a$b}');
  lines.snippet(['${1:x} ${2:y}']);
  lines.snippet(['${1:z}', '$2']);
  expect(lines.toString()).toBe('a\\$b\\}\n${1:x} ${2:y}\n${3:z}\n$4$0');
});

const knowledge = builtInKnowledge();

test.each(knowledge.types.map(({ id }) => id))('a new report of type %s is read as what it was made as', (type) => {
  const made = newReportText(knowledge, { type, year: 2025, unit: '青石镇' });
  const report = open(accepted(made?.snippet ?? ''));
  expect(report.context.type.id).toBe(type);
  expect(report.context.year).toBe(made?.fileName.includes('2025') === true ? 2025 : undefined);
  const lacking = atOnce(overviewOf(report, 'zh')).sections.filter(
    ({ requirement, state }) => requirement !== 'optional' && state !== 'present',
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['青石镇', '青石镇人民政府'],
  ['柳河街道', '柳河街道办事处'],
  ['云溪县司法局', '云溪县司法局'],
])('%s signs as %s', (unit, signature) => {
  const text = accepted(newReportText(knowledge, { type: 'rule-of-law', year: 2025, unit })?.snippet ?? '');
  expect(text).toContain(`\n${signature}\n2026年`);
});

test('a new report takes over the title and the subsections of last year', () => {
  const previous = sample.replaceAll('2025', '2024').replaceAll('2026', '2025').replace('规范行政执法', '规范执法行为');
  const made = newReportText(knowledge, {
    type: 'rule-of-law',
    year: 2025,
    unit: '青石镇',
    previous: { languageId: 'baogao', text: previous },
  });
  const text = accepted(made?.snippet ?? '');
  expect(text).toContain('青石镇2025年法治政府建设年度报告\n');
  expect(text).toContain('（一）规范执法行为。');
  expect(text).toContain('（二）化解矛盾纠纷。');
  expect(text).toContain('四、2026年推进法治政府建设的主要安排');
  expect(text).not.toContain('2024');
});

test('there is no report of a type that does not exist', () => {
  expect(newReportText(knowledge, { type: 'novel', year: 2025, unit: '青石镇' })).toBeNull();
});

test('a missing section is inserted at its place and those behind it counted on', () => {
  const lacking = sample.replace(/三、党政[^]*?(?=四、)/, '').replace('四、2026年', '三、2026年');
  const text = inserted(lacking, 'responsibility');
  const headings = open(text).outline.map(({ ordinal, kind }) => [ordinal?.value, kind]);
  expect(headings).toEqual([
    [1, 'measures'],
    [2, 'shortcomings'],
    [3, 'responsibility'],
    [4, 'plan'],
  ]);
});

test('a section that closes a gap leaves the numbers behind it', () => {
  const text = inserted(sample.replace(/三、党政[^]*?(?=四、)/, ''), 'responsibility');
  expect(open(text).outline.map(({ ordinal }) => ordinal?.value)).toEqual([1, 2, 3, 4]);
});

test('the last section comes before the signature', () => {
  const text = inserted(sample, 'other');
  expect(text.indexOf('五、其他')).toBeGreaterThan(text.indexOf('案卷评查'));
  expect(text.indexOf('五、其他')).toBeLessThan(text.indexOf('青石镇人民政府\n'));
});

test('a section is inserted into a report that has none', () => {
  const text = inserted('青石镇2025年法治政府建设年度报告\n\n现将有关情况报告如下：\n', 'measures');
  expect(open(text).outline[0]).toMatchObject({ ordinal: { value: 1 }, kind: 'measures' });
});

test('the first line says what the user says, in the manner of its language', () => {
  const plain = open('关于有关情况的报告\n');
  const told = { type: 'rule-of-law', year: 2024 };
  const marked = applyEdits(plain.text, [markerEdit(plain, told)]);
  expect(marked).toBe('【报告助手 类型：法治政府建设年度报告 年度：2024】\n关于有关情况的报告\n');
  expect(open(marked).context).toMatchObject({ type: { id: 'rule-of-law' }, year: 2024 });

  const again = open(marked);
  expect(applyEdits(again.text, [markerEdit(again, { unit: '青石镇' })])).toBe(
    '【报告助手 类型：法治政府建设年度报告 年度：2024 单位：青石镇】\n关于有关情况的报告\n',
  );

  const markdown = open('# 关于有关情况的报告\n', 'markdown');
  const commented = applyEdits(markdown.text, [markerEdit(markdown, { year: 2023, unit: '青石镇' })]);
  expect(commented.split('\n')[0]).toBe('<!-- baogao: year=2023 unit=青石镇 -->');
  expect(open(commented, 'markdown').context).toMatchObject({ year: 2023, unit: '青石镇' });
});

test.each(knowledge.types.map(({ id }) => id))(
  'a new report of type %s gives cause for no finding but its blanks',
  (type) => {
    const made = newReportText(knowledge, { type, year: 2025, unit: '青石镇' });
    const findings = open(accepted(made?.snippet ?? '')).findings;
    const others = findings.filter(({ rule }) => rule.id !== 'structure/unfilled-blank');
    expect(others.map(({ rule, message }) => `${rule.id}: ${message.zh}`)).toEqual([]);
  },
);

test.each(knowledge.types.map(({ id }) => id))(
  'each section of a new report of type %s says so as long as it is unwritten',
  (type) => {
    const made = newReportText(knowledge, { type, year: 2025, unit: '青石镇' });
    const { outline, findings } = open(accepted(made?.snippet ?? ''));
    const blanks = findings.filter(({ rule }) => rule.id === 'structure/unfilled-blank');
    const silent = outline.filter(({ sectionRange: { start, end } }) =>
      blanks.every(({ range }) => range.start.line < start.line || range.start.line > end.line),
    );
    expect(silent.map(({ title }) => title)).toEqual([]);
  },
);

test.each(Object.entries(snippets).filter(([, { description }]) => description.startsWith('常用句')))(
  'the sentence %s takes the place of a blank without a new finding',
  (_name, { body: [sentence = ''] }) => {
    const made = newReportText(knowledge, { type: 'rule-of-law', year: 2025, unit: '青石镇' });
    const text = made?.snippet.replace(/\$\{\d+:写明举措、数字和成效。\}/, () => accepted(sentence)) ?? '';
    const findings = open(accepted(text)).findings.filter(({ rule }) => rule.id !== 'structure/unfilled-blank');
    expect(findings.map(({ rule, message }) => `${rule.id}: ${message.zh}`)).toEqual([]);
  },
);
