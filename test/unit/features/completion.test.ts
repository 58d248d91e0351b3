import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/document/edits.js';
import { completion, completionsAt } from '../../../server/features/completion/completion.js';
import { readMarked } from './read.js';

const opening =
  '青石镇2025年法治政府建设年度报告\n现将2025年法治政府建设情况报告如下：\n一、主要举措和成效\n（一）强化领导。成立专班。\n';

/** The offers at ‸ in `marked`, and a way to take one. */
function complete(marked: string): { labels: string[]; take(label: string): string } {
  const { report, cursor } = readMarked(marked);
  const { items } = completionsAt(report, cursor);
  return {
    labels: items.map((item) => item.label),
    take(label) {
      const edit = items.find((item: CompletionItem) => item.label === label)?.textEdit;
      if (edit === undefined || !('range' in edit)) throw new Error(`${label} is not offered`);
      return applyEdits(report.text, [edit]).slice(opening.length);
    },
  };
}

describe('completion', () => {
  it('offers a term by its first characters, whatever stands before them', () => {
    expect(complete(`${opening}严格落实三项‸`).take('三项制度')).toBe('严格落实三项制度');
  });

  it('offers a term by the initials of its sounds', () => {
    expect(complete(`${opening}严格落实sxzd‸`).take('三项制度')).toBe('严格落实三项制度');
  });

  it('offers nothing that the initials do not begin', () => {
    expect(complete(`${opening}严格落实sxzd‸`).labels).not.toContain('放管服');
  });

  it('completes a cited document with its closing mark, once', () => {
    const title = '法治政府建设与责任落实督察工作规定';
    expect(complete(`${opening}根据《法治政府建设与‸`).take(title)).toBe(`根据《${title}》`);
    expect(complete(`${opening}根据《‸》要求`).take(title)).toBe(`根据《${title}》要求`);
  });

  it('completes a cited document by the initials of its sounds', () => {
    expect(complete(`${opening}根据《xzcf‸》`).take('行政处罚法')).toBe('根据《行政处罚法》');
  });

  it('offers the next item of an enumeration', () => {
    expect(complete(`${opening}一是加强领导；二是压实责任；‸`).labels[0]).toBe('三是');
  });

  it("offers the next numbers and the missing sections at a line's start", () => {
    const { labels } = complete(`${opening}‸`);
    expect(labels.slice(0, 2)).toEqual(['二、', '（二）']);
    expect(labels.some((label) => label.includes('第一责任人'))).toBe(true);
  });

  it('offers the amount that the report states already, behind the words that it counts', () => {
    const stated = `${opening}全年排查矛盾纠纷216件，化解209件。\n`;
    expect(complete(`${stated}我镇排查矛盾纠纷‸`).take('216件')).toBe(
      '全年排查矛盾纠纷216件，化解209件。\n我镇排查矛盾纠纷216件',
    );
    expect(complete(`${stated}共有矛盾‸`).take('矛盾纠纷216件')).toContain('共有矛盾纠纷216件');
    expect(complete(`${stated}我镇加强培训‸`).labels.filter((label) => label.includes('216'))).toEqual([]);
  });

  it('offers an amount by the initials of what it counts, however many others stand before it', () => {
    const many = Array.from({ length: 30 }, (_, index) => `培训村干部${index + 10}人。\n`).join('');
    const stated = `${opening}${many}全年排查矛盾纠纷216件。\n`;
    expect(complete(`${stated}共有mdjf‸`).labels).toContain('矛盾纠纷216件');
  });

  it('does not offer an amount where it stands', () => {
    expect(complete(`${opening}全年排查矛盾纠纷216件‸`).labels).not.toContain('矛盾纠纷216件');
  });

  it('offers the usual sentences of the section, where a sentence begins', () => {
    const plan = `${opening}二、2026年推进法治政府建设的主要安排\n`;
    const { skeleton } = readMarked(plan).report.context.type.sections.find(({ id }) => id === 'plan') ?? {};
    const first = skeleton?.find((line) => line.trim() !== '')?.replace(/\$\{\d+:([^}]*)\}/g, '$1') ?? '';
    expect(complete(`${plan}‸`).labels).toContain(first);
    expect(complete(`${plan}继续努力。‸`).labels).toContain(first);
    expect(complete(`${plan}继续努力加强组织领导和统筹协调工作，‸`).labels).not.toContain(first);
  });

  it('opens by itself behind 《 alone', () => {
    expect(completion.capabilities({}).completionProvider?.triggerCharacters).toEqual(['《']);
  });

  it('inserts what it shows in place of nothing but what was typed', () => {
    for (const line of [
      '',
      '落实三项',
      '严格落实sxzd',
      '根据《',
      '一是好；',
      '全年办理案件58件。',
      '落實三項(xiàng)',
    ]) {
      const { report, cursor } = readMarked(`${opening}${line}‸`);
      for (const item of completionsAt(report, cursor).items) {
        const edit = item.textEdit;
        if (edit === undefined || !('range' in edit)) throw new Error(item.label);
        expect(edit.range.start.line).toBe(cursor.line);
        expect(edit.range.start.character).toBeGreaterThanOrEqual(0);
        expect(edit.range.end.character).toBeGreaterThanOrEqual(cursor.character);
        expect(line.slice(edit.range.start.character, cursor.character)).toBe(
          edit.range.start.character === cursor.character ? '' : item.filterText,
        );
      }
    }
  });
});
