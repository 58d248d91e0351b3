import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/document/edits.js';
import { definitionAt } from '../../../server/features/definition.js';
import { highlightsAt } from '../../../server/features/documentHighlight.js';
import { hoverAt } from '../../../server/features/hover.js';
import { renameEdits } from '../../../server/features/rename.js';
import { selectionRangeAt } from '../../../server/features/selectionRange.js';
import { tokensOf } from '../../../server/features/semanticTokens.js';
import { Workspace } from '../../../server/workspace/workspace.js';
import { readMarked } from './read.js';

const session = { locale: 'zh', glossaryLinks: false, workspace: new Workspace() } as const;
const title = '青石镇2025年法治政府建设年度报告\n';

function hover(marked: string): string {
  const { report, cursor } = readMarked(marked);
  const found = hoverAt(session, report, cursor);
  return found === null ? '' : (found.contents as MarkupContent).value;
}

describe('hover', () => {
  it.each([
    '严格落实三项‸制度，规范执法。',
    '严格落实行政执法“三项‸制度”，规范执法。',
    '嚴格落實三項‸制度，規範執法。',
    '嚴格落實三項(xiàng)‸制度，規范執法。',
  ])('explains 三项制度 in %s', (text) => {
    expect(hover(title + text)).toContain('行政执法公示制度');
  });

  it.each(['深入实施“八五”普‸法规划。', '深入实施“八五‸普法”规划。'])('explains 八五普法 in %s', (text) => {
    expect(hover(title + text)).toContain('2021');
  });

  it('tells of a cited document whether it holds', () => {
    expect(hover(`${title}根据《法治政府建设与责任‸落实督察工作规定》要求`)).toContain('2019');
  });

  it('says what the regulation asks of a section', () => {
    expect(hover(`${title}一、主要举措‸和成效\n成效明显。\n`)).toContain('成效');
  });

  it('is silent on words that need no explanation', () => {
    expect(hover(`${title}我们认‸真工作。`)).toBe('');
  });
});

describe('definition', () => {
  it('leads from a term to its entry in the glossary', () => {
    const { report, cursor } = readMarked(`${title}落实三项‸制度。`);
    expect(definitionAt(session, report, cursor)?.[0]?.targetUri).toMatch(/^baogao-glossary:/);
  });
});

describe('highlight', () => {
  it('marks a term under each of its names', () => {
    const { report, cursor } = readMarked(`${title}落实三项‸制度。\n完善行政执法“三项制度”。`);
    expect(highlightsAt(report, cursor).map(({ range }) => range.start.line)).toEqual([1, 2]);
  });

  it('marks a section number and what refers to it', () => {
    const { report, cursor } = readMarked(
      `${title}一、成效\n（一）加强领导\n好。\n‸二、问题\n如前所述第二部分有误。\n三、安排\n详见第二部分。`,
    );
    expect(highlightsAt(report, cursor).map(({ range }) => range.start.line)).toEqual([4, 5, 7]);
  });
});

describe('rename', () => {
  it('gives the unit a new name wherever it stands', () => {
    const { report, cursor } = readMarked(`青石‸镇2025年法治政府建设年度报告\n2025年，青石镇坚持依法行政。\n`);
    const edits = renameEdits(report, cursor, '白石镇');
    if ('zh' in edits) throw new Error(edits.zh);
    expect(applyEdits(report.text, edits.edits)).toBe(
      '白石镇2025年法治政府建设年度报告\n2025年，白石镇坚持依法行政。\n',
    );
  });

  it('renumbers from a section on, with what refers to it', () => {
    const { report, cursor } = readMarked(`${title}一、成效\n好。\n‸二、问题\n有。\n三、安排\n详见第三部分。\n`);
    const edits = renameEdits(report, cursor, '3');
    if ('zh' in edits) throw new Error(edits.zh);
    expect(applyEdits(report.text, edits.edits)).toBe(
      `${title}一、成效\n好。\n三、问题\n有。\n四、安排\n详见第四部分。\n`,
    );
  });

  it('says why a number cannot be words', () => {
    const { report, cursor } = readMarked(`${title}‸一、成效\n好。\n二、问题\n有。\n`);
    expect(renameEdits(report, cursor, '甲')).toHaveProperty('zh');
  });
});

describe('selection', () => {
  it('grows from word to clause, sentence, paragraph, section and document', () => {
    const { report, cursor } = readMarked(`${title}一、成效\n加强普‸法宣传，成效明显。再接再厉。\n`);
    const texts: string[] = [];
    for (let range = selectionRangeAt(report, cursor); ;) {
      texts.push(report.text.getText(range.range));
      if (range.parent === undefined) break;
      range = range.parent;
    }
    expect(texts[0]).toContain('法');
    expect(texts.slice(-5)).toEqual([
      '加强普法宣传，',
      '加强普法宣传，成效明显。',
      '加强普法宣传，成效明显。再接再厉。',
      expect.stringContaining('一、成效\n加强普法宣传'),
      `${title}一、成效\n加强普法宣传，成效明显。再接再厉。\n`,
    ]);
  });
});

describe('semantic tokens', () => {
  it('name sections, terms, the own unit and figures, in order and apart', () => {
    const { report } = readMarked(
      `${title}一、主要举措和成效\n青石镇落实三项制度，办案31件，其中简易程序20件、普通程序11件。\n`,
    );
    const tokens = tokensOf(report).map(({ position, length, type, modifiers }) => {
      const { line, character } = position;
      const end = { line, character: character + length };
      return `${type} ${report.text.getText({ start: position, end })} ${modifiers}`;
    });
    expect(tokens).toEqual(
      expect.arrayContaining([
        'reportUnit 青石镇 0',
        'reportSection 主要举措和成效 0',
        'reportTerm 三项制度 0',
        'reportFigure 31件 1',
        'reportFigure 20件 1',
        'reportFigure 11件 1',
      ]),
    );
  });
});
