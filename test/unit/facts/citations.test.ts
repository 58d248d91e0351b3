import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Line } from '../../../server/document/line.js';
import { citationsOnLine, extraTitleMarks } from '../../../server/facts/citations.js';
import { expectLinear, repeated } from '../growth.js';

function lineOf(raw: string): Line {
  return new Line(raw, '', 0);
}

function titles(raw: string): string[] {
  return citationsOnLine(lineOf(raw)).map((citation) => citation.title);
}

describe('citations', () => {
  it('are read with their number and short form', () => {
    const [citation] = citationsOnLine(
      lineOf('贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号，以下简称《意见》）'),
    );
    expect(citation).toMatchObject({ number: '国办发〔2024〕54号', shortForm: '意见', introduced: false });
  });

  it('know the short form that is being introduced', () => {
    const citations = citationsOnLine(lineOf('根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制'));
    expect(citations.map(({ title, introduced }) => [title, introduced])).toEqual([
      ['中华人民共和国政府信息公开条例', false],
      ['条例', true],
    ]);
  });

  it('are found in traditional script with pinyin residue, and address the raw text', () => {
    const raw = '貫徹《法治政府建設(shè)實施綱要(2021-2025年)》';
    const [citation] = citationsOnLine(lineOf(raw));
    expect(citation?.title).toBe('法治政府建设实施纲要（2021-2025年）');
    expect(raw.slice(citation?.titleSpan.start, citation?.titleSpan.end)).toBe(
      '法治政府建設(shè)實施綱要(2021-2025年)',
    );
  });

  it('nest', () => {
    const citations = citationsOnLine(lineOf('转发《关于贯彻《纲要》的通知》'));
    expect(citations.map(({ title, outer }) => [title, outer?.title])).toEqual([
      ['关于贯彻《纲要》的通知', undefined],
      ['纲要', '关于贯彻《纲要》的通知'],
    ]);
  });

  it('survive marks left open or written twice', () => {
    expect(titles('学习《宪法。贯彻《民法典》')).toEqual(['民法典']);
    expect(titles('按照《《县政府通知》要求')).toEqual(['县政府通知']);
    const doubled = lineOf('按照《《县政府通知》》要求');
    expect(extraTitleMarks(doubled)).toEqual([
      { start: 2, end: 3 },
      { start: 10, end: 11 },
    ]);
  });

  it('always lie inside the line, in order, with the title between the marks', () => {
    const piece = fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      '。',
      '条例',
      '（',
      '）',
      '2021',
      '—',
      '年',
      '（以下简称',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const raw = pieces.join('');
        let last = -1;
        for (const { span, titleSpan, view } of citationsOnLine(lineOf(raw))) {
          expect(raw[span.start]).toBe('《');
          expect(raw[span.end - 1]).toBe('》');
          expect(titleSpan.start).toBeGreaterThan(span.start);
          expect(titleSpan.end).toBeLessThan(span.end);
          expect(view.start).toBeGreaterThan(last);
          last = view.start;
        }
      }),
    );
  });

  it('cost the same per character on a very long line', () => {
    for (const unit of ['《关于贯彻《纲要》的通知》（国办发〔2024〕1号）', '《'])
      expectLinear(unit, 400_000, (length) => citationsOnLine(lineOf(repeated(unit, length))));
  });
});
