import { shorthandsOnLine, type ListedItem, type ShorthandList } from '../../facts/listedMembers.js';
import type { Localized } from '../../text/localized.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';

/** 数字缩略语后面列出的各项，与它所含的不符。 */
export const shorthandMembers = lineRule({
  id: 'terms/shorthand-members',
  severity: 'warning',
  title: { zh: '缩略语与所列各项不符', en: 'Members listed are not those of the shorthand' },
  explanation: {
    zh: '“三项制度”“四个意识”一类缩略语所含的各项有正式规定。紧跟其后用括号、冒号或“即”列出，或者紧挨在它前面列出时，少了一项，或者混进了别的一项，多半是漏抄、误抄。列举后面带“等”的、各地说法不一的，不报；只有一项对不上、其余都对得上时才报。',
    en: 'The members of a shorthand like 三项制度 are laid down. Where they are listed right behind or before it and one is left out or another has slipped in, it is mostly a copying mistake. Lists that end in 等 and terms whose members differ from place to place are left alone, and so is any list of which more than one item disagrees.',
  },
  basis: [fixedWording],
  advice: { zh: '对照正式文件，补上漏写的，或者改掉不属于它的。', en: 'Compare with the official document.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '落实“三项制度”（⟦行政执法公示、重大执法决定法制审核⟧），规范执法行为。',
        fixed: '落实“三项制度”（行政执法公示、重大执法决定法制审核、行政执法全过程记录制度），规范执法行为。',
      },
      {
        wrong: '增强“四个意识”，即政治意识、大局意识、核心意识、⟦法治意识⟧。',
        fixed: '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。',
      },
      {
        wrong: '⟦落实行政执法公示、执法全过程记录⟧“三项制度”。',
        fixed: '落实行政执法公示、执法全过程记录、重大执法决定法制审核制度“三项制度”。',
      },
      {
        wrong: '落实行政执法公示制度、行政执法全过程记录制度、⟦重大行政决策制度⟧等行政执法“三项制度”。',
        fixed: '落实行政执法公示制度、行政执法全过程记录制度、重大执法决定法制审核制度等行政执法“三项制度”。',
      },
    ],
    right: [
      '做强新能源汽车、锂电池、太阳能电池“新三样”。',
      '落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”。',
      '落实行政执法公示、执法全过程记录等“三项制度”，规范行政执法“三项制度”，完善权责清单、行政执法“三项制度”。',
      '落实“三项制度”（行政执法公示、执法全过程记录和重大执法决定法制审核）。',
      '落实“三项制度”（行政执法公示、重大执法决定法制审核等）。',
      '行政执法“三项制度”：执法信息公示、执法全过程记录、重大执法决定法制审核。',
      '落实“三重一大”（重大问题决策、重要干部任免、重大项目投资、大额资金使用）制度。',
      '深化国企三项制度（劳动、人事、分配）改革。',
    ],
  },
  signs: 0,
  *check(line, { knowledge }) {
    for (const list of shorthandsOnLine(line, knowledge)) {
      const fault = faultOf(list);
      if (fault === undefined) continue;
      const span = line.view.toRaw(fault.start, fault.end);
      yield {
        span,
        message: fault.message,
        fixes: () => [{ title: fault.title, edits: [{ span, newText: fault.newText }] }],
      };
    }
  },
});

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly message: Localized;
  readonly title: Localized;
}

/** Members that are the same everywhere, and enough of them that one may go wrong and the rest still show what is meant. */
function faultOf({ use, isClosed, items, missing }: ShorthandList): Fault | undefined {
  const { term, members, scope, confidence } = use.term;
  if (scope !== '国家' || confidence !== 'high' || members.length < 3) return undefined;
  const [first, last, strangers] = [items[0], items.at(-1), items.filter((item) => item.member === undefined)];
  const [lost] = missing;
  if (first === undefined || last === undefined || lost === undefined || missing.length > 1) return undefined;
  const all = members.join('、');
  const [stranger] = strangers;
  if (stranger === undefined && isClosed && items.length === members.length - 1) {
    return {
      ...spanOf(first, last),
      newText: `${items.map((item) => item.text).join('、')}、${lost}`,
      message: {
        zh: `“${term}”共${members.length}项（${all}），这里少了“${lost}”。`,
        en: `${term} has ${members.length} members (${all}); 「${lost}」 is missing here.`,
      },
      title: { zh: `补上“${lost}”`, en: `Add 「${lost}」` },
    };
  }
  if (stranger === undefined || strangers.length > 1 || items.length !== members.length) return undefined;
  return {
    ...spanOf(stranger, stranger),
    newText: lost,
    message: {
      zh: `“${stranger.text}”不在“${term}”之内；“${term}”是${all}。`,
      en: `「${stranger.text}」 is not one of ${term}, which are ${all}.`,
    },
    title: { zh: `改为“${lost}”`, en: `Change to 「${lost}」` },
  };
}

function spanOf(first: ListedItem, last: ListedItem): { start: number; end: number } {
  return { start: first.start, end: last.end };
}
