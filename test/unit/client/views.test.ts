import { expect, test, vi } from 'vitest';
import { figureNodes } from '../../../client/views/figures.js';
import { knowledgeNodes } from '../../../client/views/knowledge.js';
import { overviewNodes } from '../../../client/views/overview.js';
import type { TreeNode } from '../../../client/views/nodes.js';
import { indicatorsOf } from '../../../server/features/figures.js';
import { knowledgeOf } from '../../../server/features/knowledgeInUse.js';
import { overviewOf } from '../../../server/features/overview.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from '../features/open.js';

vi.mock('vscode', () => ({
  l10n: {
    t: (sentence: string, ...values: unknown[]) =>
      sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  },
}));

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const report = open(`${sample}\n全年办理案件58件，其中简易程序41件、普通程序16件。重大案件3件。坚持“枫桥经验”。\n`);
const views = {
  overview: overviewNodes(atOnce(overviewOf(report, 'zh'))),
  figures: figureNodes({ indicators: atOnce(indicatorsOf(report)), more: 0 }, ''),
  knowledge: knowledgeNodes(knowledgeOf(report)),
};

test.each(Object.entries(views))('each line of the view %s has an id of its own and a label', (_, nodes) => {
  const ids = all(nodes).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { label } of all(nodes)) expect(label).not.toBe('');
});

test('a missing section is a line that inserts it', () => {
  const lacking = overviewNodes(atOnce(overviewOf(open(sample.replace(/二、[^]*?(?=三、)/, '')), 'zh')));
  const missing = lacking.find(({ id }) => id === 'section/shortcomings');
  expect(missing).toMatchObject({
    kind: 'section.missing',
    command: { name: 'baogao.insertSection', argument: 'shortcomings' },
  });
  expect(missing?.range).toBeUndefined();
});

test('figures are filtered by words, by number and by verdict', () => {
  const labels = (filter: string) =>
    figureNodes({ indicators: atOnce(indicatorsOf(report)), more: 0 }, filter).map(({ description }) => description);
  expect(labels('重大').join()).toContain('3件');
  expect(labels('58').join()).toContain('58件');
  expect(labels('✗').length).toBeGreaterThan(0);
  expect(labels('✗').every((label) => label?.includes('✗'))).toBe(true);
  expect(labels('没有这个词')).toEqual([]);
});

test('a list that is not complete says so', () => {
  expect(figureNodes({ indicators: [], more: 7 }, '')).toMatchObject([
    { label: '… and 7 more; export them to see all' },
  ]);
});
