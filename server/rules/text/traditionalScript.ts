import { type Line, perLine } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { type Blemish, changeTo, gatherBlemishes, inBody } from '../mend.js';
import { type Finding, reportRule } from '../rule.js';
import { damageOf } from './damagedCharacters.js';
import { dirtOf } from './dirt.js';

const foundIn = dirtOf('traditional');

/** The traditional characters of a line, without those that damage only looks like. */
const traditionalOf = perLine((line): readonly Blemish[] => {
  const found = foundIn(line);
  const damage = found.length === 0 ? [] : damageOf(line);
  if (damage.length === 0) return found;
  return found.filter(({ start }) => !damage.some((span) => span.start <= start && start < span.end));
});
const traditionalIn = inBody(traditionalOf);
/** Text in traditional script differs in three to four characters of ten; a stray one is far below this share. */
const share = 0.05;
const fewest = 5;

const sizes = inBody(perLine((line: Line) => line.raw.length));

/** Whether the report as a whole is in traditional script. */
function isTraditional(report: Report): boolean {
  let traditional = 0;
  for (const [, found] of traditionalIn(report)) {
    for (const { newText } of found) traditional += newText.length;
  }
  if (traditional < fewest) return false;
  let size = 0;
  for (const [, length] of sizes(report)) size += length;
  return traditional >= size * share;
}

const basis = [
  {
    kind: 'law',
    source: '《中华人民共和国国家通用语言文字法》第三条、第九条、第十七条',
    says: {
      zh: '国家机关以普通话和规范汉字为公务用语用字，法律另有规定的除外；文物古迹、姓氏中的异体字、书法篆刻等情形可以保留或使用繁体字、异体字。',
      en: 'State organs use standard characters in their work; traditional ones may stay on monuments, in surnames, in calligraphy and the like.',
    },
  },
] as const;

export const traditionalScript = reportRule({
  id: 'text/traditional-script',
  severity: 'warning',
  title: { zh: '全文为繁体字', en: 'The whole text is in traditional script' },
  explanation: {
    zh: '报告应使用规范汉字。网页的简繁转换或者镜像站会把全文变成繁体，词句仍是大陆用语。转换按词进行（乾隆的“乾”不变，乾燥的“乾”变“干”），一次改完。',
    en: 'Reports use standard characters. Converted pages turn the whole text into traditional script. The conversion goes by words and mends all at once.',
  },
  basis,
  advice: { zh: '整篇转为简体，人名地名核对一遍。', en: 'Convert the whole text and check the names.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '街道⟦黨⟧工委高度重視法治建設工作，推進依法行政和法治政府建設，嚴格規範執法。',
        fixed: '街道党工委高度重视法治建设工作，推进依法行政和法治政府建设，严格规范执法。',
      },
    ],
    right: ['街道党工委高度重视法治建设工作。', '乾隆年间修建，著名景点，於某某办理。'],
  },
  *check(report) {
    if (isTraditional(report)) yield* conversions(report, 0);
  },
});

export const mixedScript = reportRule({
  id: 'text/mixed-script',
  severity: 'information',
  title: { zh: '夹有繁体字', en: 'Stray traditional characters' },
  explanation: {
    zh: '简体文里夹着个别繁体字，多是复制或者输入法造成的。人名、书画题名里的繁体字可以保留，所以由您决定。',
    en: 'A few traditional characters in a simplified text usually come from copying or the input method. In names they may be right, so you decide.',
  },
  basis,
  advice: { zh: '不是人名、题名的，改为简体。', en: 'Simplify them unless they belong to a name.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '推进法治⟦體⟧系建设，加强行政执法监督，落实各项制度。',
        fixed: '推进法治体系建设，加强行政执法监督，落实各项制度。',
      },
    ],
    right: ['推进法治体系建设', '街道黨工委高度重視法治建設工作，推進依法行政和法治政府建設，嚴格規範執法。'],
  },
  *check(report) {
    if (!isTraditional(report)) yield* conversions(report, 5);
  },
});

function conversions(report: Report, few: number): Iterable<Finding> {
  const words = {
    one: (text: string, { newText }: { newText: string }) => ({
      zh: `“${text}”是繁体，简体为“${newText}”`,
      en: `${text} is traditional for ${newText}`,
    }),
    all: (count: number) => ({
      zh: few === 0 ? '全文为繁体字' : `全文夹有${count}处繁体字`,
      en: few === 0 ? 'The text is in traditional script' : `${count} stray traditional characters`,
    }),
    fixOne: (_text: string, { newText }: { newText: string }) => changeTo(newText),
    fixAll: () => ({ zh: '全文转为简体', en: 'Convert the whole text to simplified script' }),
  };
  return gatherBlemishes(report, traditionalIn, words, few);
}
