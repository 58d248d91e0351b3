import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';

const peers =
  /((?:中共)?[^，、：]{0,12}?(?:委员会|[县区市省州旗镇乡]委|党委))，((?:县|区|市|省|州|旗|镇|乡)(?:人民)?政府|[^，、：]{2,8}人民政府)/;

/** 区委，区政府：peers in the salutation are joined by 、. */
export const salutationForm = reportRule({
  id: 'structure/salutation-form',
  severity: 'hint',
  title: { zh: '主送机关的写法', en: 'How the addressees are written' },
  explanation: {
    zh: '主送机关单独成行，末尾用冒号；同级的党委和政府之间用顿号。',
    en: 'The addressees stand on a line of their own that ends with a colon; a party committee and a government of the same level are joined by 、.',
  },
  basis: [
    {
      kind: 'standard',
      source: '《党政机关公文格式》（GB/T 9704—2012）7.3.2',
      says: {
        zh: '主送机关居左顶格，最后一个机关名称后标全角冒号。',
        en: 'The addressees stand flush left, with a full-width colon behind the last.',
      },
    },
  ],
  advice: { zh: '同级机关之间改用顿号。', en: 'Join peers by 、.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '青石镇2024年法治政府建设年度报告\n区委⟦，⟧区政府：\n现将有关情况报告如下：\n一、主要举措\n规范执法。',
        fixed: '青石镇2024年法治政府建设年度报告\n区委、区政府：\n现将有关情况报告如下：\n一、主要举措\n规范执法。',
      },
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n中共丰川县委员会⟦，⟧丰川县人民政府：\n现将有关情况报告如下：\n一、主要举措\n规范执法。',
      },
    ],
    right: ['青石镇2024年法治政府建设年度报告\n县委、县政府：\n现将有关情况报告如下：\n一、主要举措\n规范执法。'],
  },
  *check(report) {
    const firstHeading = report.headings[0]?.range.start.line ?? Infinity;
    for (const { kind, firstLine } of report.blocks) {
      if (firstLine >= firstHeading) return;
      const line = report.text.lineAt(firstLine);
      if (kind !== 'salutation' || line === undefined) continue;
      const match = peers.exec(line.view.text);
      if (match === null) continue;
      const at = match.index + (match[1]?.length ?? 0);
      const range = rangeOnLine(firstLine, line.view.toRaw(at, at + 1));
      yield {
        range,
        message: {
          zh: `“${match[1] ?? ''}”和“${match[2] ?? ''}”同级，中间用顿号。`,
          en: `“${match[1] ?? ''}” and “${match[2] ?? ''}” are peers and are joined by 、.`,
        },
        fixes: () => [{ title: { zh: '改为顿号', en: 'Make it 、' }, edits: [{ range, newText: '、' }] }],
      };
    }
  },
});
