import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { termMatcher } from '../../../server/knowledge/matcher.js';

const matcher = termMatcher(builtInKnowledge());

/** What is found in `text`, as `written=term`. */
function found(text: string): string[] {
  return matcher.find(text).map(({ term, start, end }) => `${text.slice(start, end)}=${term.term}`);
}

describe('terms are found', () => {
  it.each([
    ['严格落实三项制度', ['三项制度=三项制度']],
    ['深化“放、管、服”改革', ['放、管、服=放管服']],
    ['推进“八五”普法和“双随机、一公开”监管', ['八五”普法=八五普法', '双随机、一公开”监管=双随机一公开']],
    [
      '法治政府建设实施纲要（2021－2025年）印发',
      ['法治政府建设实施纲要（2021－2025年）=法治政府建设实施纲要（2021—2025年）'],
    ],
    ['学习贯彻党的二十届四中全会精神', ['党的二十届四中全会精神=二十届四中全会']],
    ['推行互联网＋监管', ['互联网＋监管=互联网+监管']],
    ['运用“141”体系', ['141”体系=141基层智治体系']],
    ['小事不出村，大事不出镇', ['小事不出村，大事不出镇=小事不出村大事不出镇']],
    ['开展4·15全民国家安全教育日活动', ['4·15全民国家安全教育日=全民国家安全教育日']],
    ['六五普法', ['六五普法=六五普法']],
    ['党的十八届四中全会', ['十八届四中全会=十八届四中全会']],
    ['十三五时期', ['十三五时期=十三五']],
    ['十四届全国人大三次会议', ['十四届全国人大三次会议=十四届全国人大三次会议']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('parts of other words are no terms', () => {
  it.each([
    '上述法规',
    '化解纠纷141件',
    '三、农业农村',
    '第四风电场',
    '第十二大队',
    '一百二十五期间',
    '两会议题',
    '最高气温4.15度',
    '建设一园两基地',
    '具有两重性',
    '拨打“315”热线',
    '第三保险公司',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('names', () => {
  it('are looked up however they are quoted or separated', () => {
    expect(matcher.named('“放、管、服”')?.term).toBe('放管服');
    expect(matcher.named('没有这个词')).toBeUndefined();
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '三',
    '“',
    '”',
    '、',
    '，',
    '八',
    '五',
    '普法',
    '三项制度',
    '第',
    '1',
    '年',
    '四个',
    '（',
    '）',
  );
  it('matches stand in order, apart, inside the text, and each names its term', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { term, start, end } of matcher.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(matcher.named(text.slice(start, end))).toBe(term);
          last = end;
        }
      }),
    );
  });
});
