import { expect, test } from 'vitest';
import { indicatorsOf } from '../../../server/features/figures.js';
import { knowledgeOf } from '../../../server/features/knowledgeInUse.js';
import { atOnce } from '../../../server/document/steps.js';
import { open } from './open.js';

const text = `青石镇2025年法治政府建设年度报告

一、主要举措和成效

全年办理行政处罚案件58件，其中适用简易程序案件41件，适用普通程序案件16件。坚持“枫桥经验”。

贯彻《法治政府建设实施纲要（2021—2025年）》和《法治政府建设实施纲要（2015—2020年）》，落实《青石镇矛盾纠纷调处办法》。坚持“枫桥经验”。
`;

test('gathers figures by what they count, with what does not add up', () => {
  const indicators = atOnce(indicatorsOf(open(text)));
  const all = indicators.flatMap(({ occurrences }) => occurrences);
  expect(all.map((occurrence) => occurrence.text)).toEqual(['58件', '41件', '16件']);
  expect(all[0]?.checks).toMatchObject([{ verdict: 'contradicted' }]);
  expect(all[0]?.checks[0]?.computation).toContain('57');
});

test('tells which documents hold in the report’s year', () => {
  const { documents } = knowledgeOf(open(text));
  expect(documents.map(({ name, status }) => [name.slice(0, 21), status])).toEqual([
    ['法治政府建设实施纲要（2021—2025年', 'current'],
    ['法治政府建设实施纲要（2015—2020年', 'past'],
    ['青石镇矛盾纠纷调处办法', 'unknown'],
  ]);
});

test('names each term once, with all its places', () => {
  const { terms } = knowledgeOf(open(text));
  const fengqiao = terms.filter(({ name }) => name.includes('枫桥经验'));
  expect(fengqiao).toHaveLength(1);
  expect(fengqiao[0]?.places.map(({ start }) => start.line)).toEqual([4, 6]);
});
