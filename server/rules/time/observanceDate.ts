import { namedDays } from '../../facts/days.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';

const datedName = /\d(?:[·.．•]\d{1,2}[”’]?|月\d{1,2}日，?[是为])[^\s，。；、]{0,12}[日节]/;

/** 纪念日的日期写错：“12·5”国家宪法日。 */
export const observanceDate = lineRule({
  id: 'time/observance-date',
  severity: 'warning',
  title: { zh: '纪念日、宣传日的日期不对', en: 'A commemorative day with the wrong date' },
  explanation: {
    zh: '“12·4”国家宪法日一类的日期是固定的。只看与名称连写的“月·日”和“……月……日是……日”；“12月1日国家宪法日宣传活动”可能说的是活动那天，不管。',
    en: 'Days such as 12·4 Constitution Day have a fixed date. Only dates written together with the name, and what is said to be (是) the day, are meant; 12月1日 may be the day of the activity.',
  },
  basis: [calendar],
  advice: { zh: '改正日期或名称。', en: 'Correct the date or the name.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '开展“⟦12·14⟧”国家宪法日宣传。', fixed: '开展“12·4”国家宪法日宣传。' },
      { wrong: '结合“⟦6·25⟧”国际禁毒日开展宣传。', fixed: '结合“6·26”国际禁毒日开展宣传。' },
      { wrong: '⟦12月3日⟧是国家宪法日。', fixed: '12月4日是国家宪法日。' },
    ],
    right: [
      '12月4日是第十一个国家宪法日。',
      '开展“12·4”国家宪法日、“12.04”国家宪法日宣传。',
      '12月1日国家宪法日宣传活动启动。',
      '“6·5”环境日、“11·9”消防日。',
    ],
  },
  signs: Sign.digit,
  *check(line) {
    if (!datedName.test(line.view.text)) return;
    for (const { observance, written } of namedDays(line)) {
      if (written === undefined || (written.month === observance.month && written.day === observance.day)) continue;
      const right =
        written.style === 'dotted'
          ? `${observance.month}·${observance.day}`
          : `${observance.month}月${observance.day}日`;
      yield {
        span: written.span,
        message: {
          zh: `${observance.name}是${observance.month}月${observance.day}日，不是${written.month}月${written.day}日。`,
          en: `${observance.name} is on ${observance.month}-${observance.day}, not ${written.month}-${written.day}.`,
        },
        fixes: () => [
          { title: { zh: `改为${right}`, en: `Change to ${right}` }, edits: [{ span: written.span, newText: right }] },
        ],
      };
    }
  },
});
