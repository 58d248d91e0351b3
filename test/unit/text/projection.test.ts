import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../server/text/projection.js';
import { expectLinear, repeated } from '../growth.js';

const view = (raw: string) => project(raw).text;

describe('the clean view', () => {
  it.each([
    ['在縣委、縣政府的正確領(lǐng)導(dǎo)下', '在县委、县政府的正确领导下'],
    ['领(ling)导（dǎo）班子', '领导班子'],
    ['政(zheng)(zheng)府(fu)(fu)', '政府'],
    ['領導(lǐng dǎo)小組', '领导小组'],
    ['乾隆年間開(kāi)始乾燥', '乾隆年间开始干燥'],
    ['著力解決顯著問題', '着力解决显著问题'],
    [
      '关键绩效指标(KPI)、地区生产总值（GDP）、手机应用(app)',
      '关键绩效指标（KPI）、地区生产总值（GDP）、手机应用（app）',
    ],
    ['方案(a)、机器(he)', '方案（a）、机器（he）'],
    ['开展“法治進学?！被动/span>。邀请', '开展“法治进学？！被动。邀请'],
    ['<p style="text-indent: 2em">一、总体情况</p>', '一、总体情况'],
    ['相关链接： -->', '相关链接：'],
    ['R&amp;D经费&nbsp;支出&ldquo;增长&rdquo;', 'R&D经费支出“增长”'],
    ['受理 244 条,占 34.05 %', '受理244条，占34.05%'],
    ['Discover Jiangxi 活动', 'Discover Jiangxi活动'],
    ['　　一、 2025 年　', '一、2025年'],
    ['１，６５０件、１９８７年１１．１％', '1，650件、1987年11.1%'],
    ['1,650件,比例3:2;共10 20', '1,650件，比例3:2；共10 20'],
    ['一九五○年、二○二五年、○○镇', '一九五〇年、二〇二五年、○○镇'],
    ['"洞舰1号"与"12·4"', '“洞舰1号”与“12·4”'],
    ['“洞舰1号"与"12•4”', '“洞舰1号”与“12·4”'],
    ['「放管服」改革', '“放管服”改革'],
    ['《关于印发<实施方案>的通知》', '《关于印发〈实施方案〉的通知》'],
    ['PM2.5<35微克', 'PM2.5<35微克'],
    ['⼯作⻓期', '工作长期'],
    ['\ufeff法\u200b治\u0007政\ue000府\ud800', '法治政府'],
    ['𠮷林😀', '𠮷林😀'],
    ['合计 | 3 | 4 |', '合计|3|4|'],
    ['**一、主要做法**', '一、主要做法'],
    ['1. **健全机制。**成立**专班**，**人员保障**', '1.健全机制。成立**专班**，人员保障'],
    ['在**区委领导下，**区政府落实，培训**次、**人', '在**区委领导下，**区政府落实，培训**次、**人'],
    ['见http://www.example.cn:80', '见http://www.example.cn：80'],
  ])('%j reads %j', (raw, clean) => expect(view(raw)).toBe(clean));

  it('is the very text where a line is clean', () => {
    const raw = '2025年，全镇共受理12,345件（次），办结率98.5%。';
    expect(project(raw).text).toBe(raw);
    expect(project(raw).dirt).toEqual([]);
  });

  it('leaves alone what standard simplified text uses', () => {
    const raw = '乾安县、瞭望塔、慰藉、宫商角徵羽、於某、显著、昇腾';
    expect(project(raw).text).toBe(raw);
  });

  it('tells the dirt', () => {
    expect(project('領(lǐng)導\u200b下/span>').dirt).toEqual([
      { start: 0, end: 1, kind: 'traditional', clean: '领' },
      { start: 1, end: 7, kind: 'pinyin', clean: '' },
      { start: 7, end: 8, kind: 'traditional', clean: '导' },
      { start: 8, end: 9, kind: 'zero-width', clean: '' },
      { start: 10, end: 16, kind: 'html', clean: '' },
    ]);
  });
});

describe('the way back', () => {
  it('replaces residue with the character it belongs to', () => {
    const raw = '正確領(lǐng)導(dǎo)下';
    const span = project(raw).toRaw(2, 4);
    expect(raw.slice(span.start, span.end)).toBe('領(lǐng)導(dǎo)');
  });

  it('leaves indents and spaces around a stretch where they are', () => {
    const raw = '　　受理 244 条';
    const span = project(raw).toRaw(2, 5);
    expect(raw.slice(span.start, span.end)).toBe('244');
    expect(project(raw).toRaw(0, 0)).toEqual({ start: 2, end: 2 });
    expect(project(raw).toView(0)).toBe(0);
  });

  it('addresses an entity as a whole', () => {
    const raw = 'R&amp;D';
    expect(project(raw).toRaw(1, 2)).toEqual({ start: 1, end: 6 });
  });
});

const dirty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(
          '领領导導乾隆著於后後一二○〇0123９．,，:：()（）<>《》"“”\'/&-　 \t|%％𠮷⼯⻓\ufeff\u200b\u0007\ue000',
        ),
        '\ud800',
        '\udc00',
        '(lǐng)',
        '（dao）',
        '(KPI)',
        '&nbsp;',
        '&amp;',
        '</span>',
        '/p>',
        '<br',
        '-->',
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever a line holds', () => {
  it('maps every character of the view to a raw stretch of its own, in order, and back', () => {
    fc.assert(
      fc.property(dirty, (raw) => {
        const projection = project(raw);
        let reached = 0;
        for (let offset = 0; offset < projection.text.length; offset++) {
          const span = projection.toRaw(offset, offset + 1);
          expect(span.start).toBeGreaterThanOrEqual(reached);
          expect(span.end).toBeGreaterThan(span.start);
          expect(projection.toView(span.start)).toBe(offset);
          reached = span.end;
        }
        expect(reached).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('accounts for every raw character: shown, white space, or dirt', () => {
    fc.assert(
      fc.property(dirty, (raw) => {
        const projection = project(raw);
        const covered = new Array<boolean>(raw.length).fill(false);
        for (let offset = 0; offset < projection.text.length; offset++) {
          const span = projection.toRaw(offset, offset + 1);
          covered.fill(true, span.start, span.end);
        }
        for (const dirt of projection.dirt) covered.fill(true, dirt.start, dirt.end);
        const lost = [...covered.keys()].filter((index) => !covered[index] && /\S/.test(raw.charAt(index)));
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives stretches that grow with the view', () => {
    fc.assert(
      fc.property(dirty, fc.nat(60), fc.nat(60), (raw, a, b) => {
        const projection = project(raw);
        const [start, end] = a < b ? [a, b] : [b, a];
        const span = projection.toRaw(start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(raw.length);
        if (end <= projection.text.length && start < end) {
          expect(span.start).toBe(projection.toRaw(start, start + 1).start);
          expect(span.end).toBe(projection.toRaw(end - 1, end).end);
        }
        expect(projection.toView(a)).toBeLessThanOrEqual(projection.toView(a + b));
      }),
    );
  });

  it('takes time linear in its length', () => {
    for (const unit of ['領(lǐng)', '領導', '(', '<', '<span ', '&', '"', ' ', '1,', '\u200b', '９', '<法', '/']) {
      expectLinear(unit, 200_000, (length) => project(repeated(unit, length)));
    }
  });
});
