import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { matchesIn } from '../../text/matches.js';
import { rangeOnLine, type Range, type Span } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { unitNames } from './basis.js';

interface Belonging {
  readonly level: 'city' | 'county';
  /** Raw offsets of the words. */
  readonly span: Span;
}

/** 县直各单位, 市属单位: the bodies that belong to a government of that level; 驻县 says that they are guests. */
const belonging = /(市|县|区)[直属](?:各?(?:单位|部门|机关)|、)(?!驻|在[市县区])/g;
const none: readonly Belonging[] = [];

const belongings = gather(
  perLine((line: Line): readonly Belonging[] => {
    const { text } = line.view;
    if (!/[直属]/.test(text)) return none;
    const found = Array.from(matchesIn(text, belonging), ({ 0: words, 1: place, index }): Belonging => {
      return { level: place === '市' ? 'city' : 'county', span: line.view.toRaw(index, index + words.length) };
    });
    return found.length === 0 ? none : found;
  }),
);

/** So many times the report must speak of the county's own bodies. */
const fewestOwn = 2;

/** 县的报告通篇说“县直各单位”，有一处写成“市属单位”。 */
export const otherLevel = reportRule({
  id: 'names/other-level',
  severity: 'hint',
  title: { zh: '别处说“县直”，这里说“市属”', en: 'Bodies of another level of government' },
  explanation: {
    zh: '县、区的报告通篇说“县直各单位”“区直部门”，只有一处说“市属单位”“市直部门”，又没有写明是驻县的，可能是套用市里的文稿。确有其事的也有，所以只作提示。',
    en: 'A county’s report speaks of its own 县直 bodies throughout and once of 市属 ones, without saying that they are stationed there: it may come from the city’s text. It may be meant, so it is a hint.',
  },
  basis: [unitNames],
  advice: { zh: '核对是不是说本级的单位。', en: 'Check whose bodies are meant.' },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '丰川县2018年政府信息公开工作年度报告\n一、概述\n县直各单位落实责任。县政府、各乡镇、相关⟦市属单位⟧主动公开信息。县直各部门定期更新。',
      },
    ],
    right: [
      '丰川县2018年工作总结\n一、概述\n县直各单位落实责任，市直部门来县指导，市属单位参加，县直各部门定期更新。',
      '丰川县2018年工作总结\n一、概述\n县直各单位、市直各部门驻县机构落实责任，县直各部门定期更新。',
      '丰川市2018年工作总结\n一、概述\n县直各单位、县直各部门参加，市直各单位带头。',
    ],
  },
  *check(report) {
    if (report.context.unit?.endsWith('市') === true || /市(?:人民政府|政府)?\d{4}年/.test(report.title ?? '')) return;
    const ofCity: Range[] = [];
    let own = 0;
    for (const { line, value } of belongings(report.text)) {
      for (const { level, span } of value) {
        if (level === 'county') own++;
        else ofCity.push(rangeOnLine(line.number, span));
      }
    }
    const [range, ...others] = ofCity;
    if (range === undefined || others.length > 0 || own < fewestOwn) return;
    yield {
      range,
      message: {
        zh: `报告里别的${own}处说的是县、区自己的单位，只有这里说市的单位。`,
        en: `In ${own} other places the report speaks of bodies of the county; only here of the city’s.`,
      },
    };
  },
});
