import { resolvedCitations } from '../../facts/citations.js';
import { localNamesake } from '../../knowledge/documentIndex.js';
import { Sign } from '../../text/signs.js';
import { lineRule, type LineFinding } from '../rule.js';
import { citingDocuments } from './basis.js';

/** 题名末尾的起止年份缺连接号、缺“年”、缺括号。 */
export const periodForm = lineRule({
  id: 'citations/period-form',
  severity: 'warning',
  title: { zh: '题名的起止年份不完整', en: 'Something is missing in the period of a title' },
  explanation: {
    zh: '规划、纲要的起止年份是题名的一部分。两个年份连在一起（20212025年）是转换时丢了连接号；已知文件的题名末年后都有“年”字，两边有括号。连接号用一字线、短横还是浪纹线，网上公布的文本并不一致，这里不管；没有收录的地方文件缺“年”字，也不管。',
    en: 'The period is part of the title of a plan. Two years run together have lost their dash in conversion; known documents have 年 after the last year and brackets around. Which dash is used varies in published texts and is left alone, and so are documents that are not known.',
  },
  basis: [citingDocuments],
  advice: { zh: '照原件补全起止年份。', en: 'Complete the period as in the original.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '落实《法治政府建设实施纲要⟦（2021-2025）⟧》要求。',
        fixed: '落实《法治政府建设实施纲要（2021—2025年）》要求。',
      },
      {
        wrong: '落实《平桥区法治政府建设实施纲要⟦(20212025年)⟧》要求。',
        fixed: '落实《平桥区法治政府建设实施纲要（2021—2025年）》要求。',
      },
    ],
    right: [
      '落实《法治政府建设实施纲要(2021-2025年)》要求。',
      '落实《平桥区数字乡村行动方案（2021-2025）》要求。',
      '学习《中国制造2025》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, form, resolution } of resolvedCitations(line, context)) {
      const { period } = form;
      if (period === undefined) continue;
      const lacks = [
        ...(period.connected ? [] : [{ zh: '连接号', en: 'the dash' }]),
        ...(period.hasYear ? [] : [{ zh: '“年”字', en: '年' }]),
        ...(period.bracketed ? [] : [{ zh: '括号', en: 'brackets' }]),
      ];
      if (lacks.length === 0 || period.from >= period.to) continue;
      const isKnown = resolution?.kind === 'title';
      const isLocal = !isKnown && localNamesake(form, context.knowledge).length > 0;
      if (period.connected && !isKnown && !isLocal) continue;
      const start = citation.view.start + 1 + period.start;
      const span = line.view.toRaw(start, citation.view.end - 1);
      const right = `（${period.from}—${period.to}年）`;
      const finding: LineFinding = {
        span,
        message: {
          zh: `题名里的起止年份“${citation.title.slice(period.start)}”缺${lacks.map((lack) => lack.zh).join('、')}。`,
          en: `The period “${citation.title.slice(period.start)}” lacks ${lacks.map((lack) => lack.en).join(', ')}.`,
        },
        fixes: () => [{ title: { zh: `改为${right}`, en: `Change to ${right}` }, edits: [{ span, newText: right }] }],
      };
      yield isLocal && period.connected ? { ...finding, severity: 'hint' } : finding;
    }
  },
});
