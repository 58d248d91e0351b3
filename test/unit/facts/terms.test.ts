import { describe, expect, it } from 'vitest';
import { Line } from '../../../server/document/line.js';
import { shorthandsOnLine } from '../../../server/facts/listedMembers.js';
import { termsOnLine } from '../../../server/facts/terms.js';
import { builtInKnowledge, overlay } from '../../../server/knowledge/load.js';
import { termFrom } from '../../../server/knowledge/termEntry.js';

const knowledge = builtInKnowledge();
const line = (raw: string): Line => new Line(raw, '', 0);

/** The raw text of each term on the line, and its name. */
function used(raw: string): string[] {
  return termsOnLine(line(raw), knowledge).map(({ span, term }) => `${raw.slice(span.start, span.end)}=${term.term}`);
}

describe('terms on a line', () => {
  it.each([
    ['落实“三项制度”', ['三项制度=三项制度']],
    ['落實「三項制度」和“八五”普法', ['三項制度=三项制度', '八五”普法=八五普法']],
    ['深化放 管 服 改革', ['放 管 服 改革=放管服']],
    ['嚴格執(zhí)行三項(xiàng)制度', ['三項(xiàng)制度=三项制度']],
  ])('%s', (raw, expected) => {
    expect(used(raw)).toEqual(expected);
  });

  it('are remembered until the knowledge changes', () => {
    const one = line('召开河边夜话');
    expect(termsOnLine(one, knowledge)).toBe(termsOnLine(one, knowledge));
    const wider = overlay(knowledge, { terms: [termFrom({ term: '河边夜话', definition: '议事会。' })] });
    expect(termsOnLine(one, wider).map(({ text }) => text)).toEqual(['河边夜话']);
    expect(termsOnLine(one, knowledge)).toEqual([]);
  });
});

describe('lists behind a shorthand', () => {
  const read = (raw: string): unknown[] =>
    shorthandsOnLine(line(raw), knowledge).map(({ items, missing }) => [items.map(({ member }) => member), missing]);

  it.each([
    ['三项制度（行政执法公示、全过程记录和重大执法决定法制审核）', [[[0, 1, 2], []]]],
    ['三项制度（行政执法公示、全过程记录等）', []],
    ['“五位一体”，即政治、经济、文化、社会、生态文明建设', [[[1, 0, 2, 3, 4], []]]],
    ['“四风”：形式主义、官僚主义、享乐主义', [[[0, 1, 2], ['奢靡之风']]]],
    ['三重一大（重大问题决策、重要干部任免、重大项目投资、大额资金使用）', [[[0, 1, 2, 3], []]]],
    ['四个意识更加牢固', []],
  ])('%s', (raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });
});
