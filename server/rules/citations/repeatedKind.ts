import { citationsOnLine } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const repeated =
  /^(（[^（）]{0,40}）)?(通知|意见|决定|方案|办法|条例|纲要|规划)(?=[，。；、》]|要求|精神|部署|规定|文件)/;

/** 《……的通知》（文号）通知，文种重复。 */
export const repeatedKind = lineRule({
  id: 'citations/repeated-kind',
  severity: 'warning',
  title: { zh: '题名之后又重复文种', en: 'The kind of document is said twice' },
  explanation: {
    zh: '题名已经以“通知”结尾，后面紧接着又写“通知”，多半是改写时留下的。',
    en: 'A title that ends in 通知 and is followed by 通知 again is mostly left over from rewording.',
  },
  basis: [citingDocuments],
  advice: { zh: '删去重复的文种。', en: 'Delete the repeated word.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '根据《关于做好年度报告工作的通知》（清政办〔2025〕3号）⟦通知⟧，现将情况报告如下：',
        fixed: '根据《关于做好年度报告工作的通知》（清政办〔2025〕3号），现将情况报告如下：',
      },
      { wrong: '按照《法治政府建设实施方案》⟦方案⟧要求推进。', fixed: '按照《法治政府建设实施方案》要求推进。' },
    ],
    right: ['根据《关于做好年度报告工作的通知》要求推进。', '收到《工作通知》通知书2份。'],
  },
  signs: Sign.titleMark,
  *check(line) {
    const { text } = line.view;
    for (const { title, view } of citationsOnLine(line)) {
      const match = repeated.exec(text.slice(view.end, view.end + 60));
      const kind = match?.[2];
      if (kind === undefined || !title.endsWith(kind)) continue;
      const start = view.end + (match?.[1]?.length ?? 0);
      yield findInView(
        line,
        start,
        start + kind.length,
        { zh: `题名已以“${kind}”结尾，“${kind}”重复。`, en: `The title ends in ${kind} already.` },
        () => [replaceInView(line, start, start + kind.length, '', removeText(kind))],
      );
    }
  },
});
