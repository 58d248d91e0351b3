import { Sign } from '../../text/signs.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';

/** 等 as the end of a list, not the beginning of 等级, 等待, 等离子…. */
const comma =
  /、(?=等(?:[，。；、：）”》]|$|[\d一二两三四五六七八九十几多各相有方]|部门|单位|问题|工作|内容|形式|活动|情况|地(?:[，。；、]|$)))/g;

export const commaBeforeDeng = lineRule({
  id: 'form/comma-before-deng',
  severity: 'warning',
  title: { zh: '“等”前用了顿号', en: '、 before 等' },
  explanation: {
    zh: '并列成分后面用“等”表示列举未尽或者收束时，最后一项与“等”之间不用顿号。',
    en: 'Where 等 ends a list, no 、 stands between the last item and 等.',
  },
  basis: [
    punctuationStandard(
      '附录B.1.2',
      '用顿号表示较长、较多的并列停顿时，最后一个并列项后不宜再加顿号，“等”前不用顿号。',
      'The last item of a list is not followed by 、, so none stands before 等.',
    ),
  ],
  advice: { zh: '删去“等”前的顿号。', en: 'Delete the mark before 等.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '联合民政、社保⟦、⟧等部门开展检查', fixed: '联合民政、社保等部门开展检查' }],
    right: ['联合民政、社保等部门', '包括评定、等级管理、等待时间', '云水、等额选举'],
  },
  signs: Sign.fullWidthMark,
  *check(line) {
    if (!line.view.text.includes('、等')) return;
    for (const { index } of line.view.text.matchAll(comma)) {
      yield findInView(line, index, index + 1, { zh: '“等”前不用顿号', en: 'No 、 before 等' }, () => [
        replaceInView(line, index, index + 1, '', removeText('、')),
      ]);
    }
  },
});
