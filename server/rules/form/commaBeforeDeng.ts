import { Sign } from '../../text/signs.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** 等 as the end of a list, not the beginning of 等级, 等待, 等离子…. */
const comma =
  /、(?=等(?![级待离额价同次于候比值效高闲外腰边量分温压速身第号差距着到你我他她它等]))|、(?=等等)|(?<=、[^，。；：]{1,30})，(?=等(?:部门|单位|方式|形式|措施|内容|活动|地)(?![级待]))/g;

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
      '并列成分之间用顿号，末尾的并列成分之后用“等”“等等”之类词语时，“等”类词前不用顿号或其他点号；并列成分之间用逗号的，“等”类词前用逗号。',
      'Where 、 stands between the items of a list, no mark stands before 等; where commas do, a comma stands there.',
    ),
  ],
  advice: { zh: '删去“等”前的顿号。', en: 'Delete the mark before 等.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '联合民政、社保⟦、⟧等部门开展检查', fixed: '联合民政、社保等部门开展检查' },
      {
        wrong: '发放宣传册、环保袋⟦、⟧等宣传品，联合公安、司法⟦，⟧等部门',
        fixed: '发放宣传册、环保袋等宣传品，联合公安、司法等部门',
      },
    ],
    right: ['联合民政、社保等部门', '包括评定、等级管理、等待时间', '云水、等额选举', '哪些详写，哪些略写，等等'],
  },
  signs: Sign.fullWidthMark,
  *check(line) {
    if (!/[、，]等/.test(line.view.text)) return;
    for (const { 0: mark, index } of matchesIn(line.view.text, comma)) {
      yield findInView(line, index, index + 1, { zh: `“等”前不用“${mark}”`, en: `No ${mark} before 等` }, () => [
        replaceInView(line, index, index + 1, '', removeText(mark)),
      ]);
    }
  },
});
