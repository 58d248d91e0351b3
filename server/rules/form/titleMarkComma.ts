import { gather } from '../../document/gather.js';
import { perLine } from '../../document/line.js';
import { rangeOnLine } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { type Blemish, noBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const commasBetweenTitles = perLine((line): readonly Blemish[] => {
  const { text } = line.view;
  if ((line.signs & Sign.titleMark) === 0 || !text.includes('》、《')) return noBlemishes;
  return Array.from(matchesIn(text, /(?<=》)、(?=《)/g), ({ index }) => ({
    ...line.view.toRaw(index, index + 1),
    newText: '',
  }));
});

const commas = gather(commasBetweenTitles);

export const titleMarkComma = reportRule({
  id: 'form/title-mark-comma',
  severity: 'hint',
  title: { zh: '并列的书名号之间用了顿号', en: '、 between titles' },
  explanation: {
    zh: '标有书名号的并列成分之间通常不用顿号；中间插有括注等其他成分时宜用顿号。标准写的是“通常”，用了也不算错，所以全文只提示一次。',
    en: 'Between titles in 《》 a 、 is usually left out, unless a note in brackets comes between. The standard says “usually”, so this is one hint for the whole text.',
  },
  basis: [
    punctuationStandard(
      '4.5.3.5',
      '标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号。',
      'Between items in quotation or title marks 、 is usually left out.',
    ),
  ],
  advice: { zh: '可以删去，全文一致即可。', en: 'It may be deleted; be consistent.' },
  fixable: 'choice',
  examples: {
    wrong: [{ wrong: '学习《宪法》⟦、⟧《民法典》、《行政处罚法》。', fixed: '学习《宪法》《民法典》《行政处罚法》。' }],
    right: ['学习《宪法》《民法典》', '《宪法》（2018年修正）、《民法典》'],
  },
  *check(report) {
    let first: { line: number; blemish: Blemish } | undefined;
    let count = 0;
    for (const { line, value: found } of commas(report.text)) {
      const [head] = found;
      if (head === undefined) continue;
      first ??= { line: line.number, blemish: head };
      count += found.length;
    }
    if (first === undefined) return;
    yield {
      range: rangeOnLine(first.line, first.blemish),
      message: {
        zh: count === 1 ? '并列的书名号之间通常不用顿号' : `并列的书名号之间通常不用顿号，全文共${count}处`,
        en: `、 is usually left out between titles (${count} in this text)`,
      },
      fixes: () => [
        {
          title: { zh: '删去全文书名号之间的顿号', en: 'Delete all of them' },
          edits: commas(report.text).flatMap(({ line, value }) =>
            value.map((found) => ({ range: rangeOnLine(line.number, found), newText: '' })),
          ),
        },
      ],
    };
  },
});
