import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { matchesIn } from '../../text/matches.js';

const request =
  /(?:妥否|当否|可否|是否妥当|如无不妥)，?请(?:予以?)?(?:批示|批复|审批|批准|指示|审示)|恳请[^，。；]{0,16}(?:批准|批复|拨付)/g;

/** A report that asks for approval. */
export const requestInReport = lineRule({
  id: 'structure/request-in-report',
  severity: 'warning',
  title: { zh: '报告里夹带请示事项', en: 'A report that asks for approval' },
  explanation: {
    zh: '报告用来汇报工作、反映情况，上级不必答复；要求批准、批复的事项应当另行请示。',
    en: 'A report tells what was done and needs no answer. What needs approval goes into a request of its own.',
  },
  basis: [
    {
      kind: 'regulation',
      source: '《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条',
      says: {
        zh: '不得在报告等非请示性公文中夹带请示事项。',
        en: 'A report or another document that is no request must not carry requests.',
      },
    },
  ],
  advice: { zh: '删去请示的话，另行请示。', en: 'Take the request out and send it separately.' },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '以上报告⟦妥否，请批示⟧。' }],
    right: ['特此报告。', '全年受理请示十二件，均已批复。', '请予审议，并请提出意见。'],
  },
  signs: Sign.fullWidthMark | Sign.halfWidthMark,
  *check(line, { type }) {
    if (type.id === 'research' || !/请/.test(line.view.text)) return;
    for (const match of matchesIn(line.view.text, request)) {
      yield {
        span: line.view.toRaw(match.index, match.index + match[0].length),
        message: {
          zh: `“${match[0]}”是请示的话，不能写在报告里。`,
          en: `“${match[0]}” is a request and has no place in a report.`,
        },
      };
    }
  },
});
