import type { Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { hasOneReading } from '../../text/pinyin.js';
import { Sign } from '../../text/signs.js';
import { type Blemish, gatherBlemishes, inBody, removeText } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';

const residueOf = dirtOf('pinyin');
const residueIn = inBody(residueOf);

export const pinyinResidue = reportRule({
  id: 'text/pinyin-residue',
  severity: 'warning',
  title: { zh: '转换留下的拼音', en: 'Pinyin left by a conversion' },
  explanation: {
    zh: '有的网页在简繁转换时，把读音留在字后的括号里：建設(shè)、领(ling)导。括号里的字母正是前一个字的读音时才算；（KPI）（GDP）一类不算。生僻字和多音字后面单独注的音，可能是有意的，也不算。',
    en: 'Some pages leave the reading of a character in brackets behind it when they convert the script. Only letters that are a reading of that very character count. A single reading after a rare character or one with several readings may be meant and is left alone.',
  },
  basis: [custom('公文常识', '公文正文不给常用字注音。', 'Official texts do not give readings of common characters.')],
  advice: { zh: '删去括号和其中的拼音。', en: 'Delete the brackets with the pinyin.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '在區委正確領⟦(lǐng)⟧導下推進法治建設⟦(shè)⟧', fixed: '在區委正確領導下推進法治建設' },
      {
        wrong: '领⟦(ling)⟧导(dao)干(gan)部(bu)带(dai)头(tou)学法',
        fixed: '领导干部带头学法',
      },
    ],
    right: ['关键绩效指标（KPI）、手机应用(app)', '亳（bó）州市', '六(lù)安市、长（zhǎng）子县'],
  },
  *check(report) {
    if (!isResidue(report)) return;
    yield* gatherBlemishes(report, residueIn, {
      one: (text) => ({ zh: `“${text}”是转换留下的拼音`, en: `${text} is left over from a conversion` }),
      all: (count, text) => ({
        zh: `全文有${count}处转换留下的拼音，如“${text}”`,
        en: `${count} readings left over from a conversion, such as ${text}`,
      }),
      fixOne: removeText,
      fixAll: (count) => ({ zh: `删去全部拼音（${count}处）`, en: `Delete all ${count}` }),
    });
  },
});

/** Whether at least one reading stands where nobody would have written it. */
function isResidue(report: Report): boolean {
  for (const [line, residues] of residueIn(report)) {
    if (residues.some((residue) => isPointless(line, residue))) return true;
  }
  return false;
}

function isPointless(line: Line, { start }: Blemish): boolean {
  if ((line.signs & Sign.traditional) !== 0) return true;
  const offset = line.view.toView(start);
  return hasOneReading(line.view.text.charCodeAt(offset - 1));
}
