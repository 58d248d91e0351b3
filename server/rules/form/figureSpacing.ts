import { perLine } from '../../document/line.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { isDigit, isHan } from '../../text/width.js';
import { inBody } from '../mend.js';
import { reportRule } from '../rule.js';
import { numeralStandard } from '../standards.js';

interface Spacing {
  /** Spaces between a figure and a Chinese character, raw. */
  readonly spaced: readonly Span[];
  /** Places where figure and character touch, raw, as empty spans. */
  readonly tight: readonly Span[];
}

const none: Spacing = { spaced: [], tight: [] };
/** Figures whose very digits stand apart, and how a newspaper is cited. */
const otherSpacing = /\d \d|\d ?版/;

/** Spacing in running text; a short line may be a heading, a caption or a row of columns. */
const spacingOf = perLine((line): Spacing => {
  if ((line.signs & Sign.digit) === 0 || (line.signs & Sign.columnMark) !== 0 || line.raw.length < 30) return none;
  if (otherSpacing.test(line.raw)) return none;
  const spaced: Span[] = [];
  const tight: Span[] = [];
  const { raw } = line;
  for (let index = 1; index < raw.length; index++) {
    const before = raw.charCodeAt(index - 1);
    const code = raw.charCodeAt(index);
    if (isDigit(before) ? isHan(code) : isDigit(code) && isHan(before)) tight.push({ start: index, end: index });
    if ((code !== 0x20 && code !== 0xa0) || !isSpaced(raw, index)) continue;
    spaced.push({ start: index, end: index + 1 });
  }
  return spaced.length + tight.length === 0 ? none : { spaced, tight };
});
const spacingIn = inBody(spacingOf);

// The counts stay as they are while a paragraph's words move, so the rule need not look again.
const spacedCounts = inBody(perLine((line) => spacingOf(line).spaced.length || undefined));
const tightCounts = inBody(perLine((line) => spacingOf(line).tight.length || undefined));

/** A postcode behind a place: 济南 250001 */
const postcode = /^\d{6}(?!\d|[\u4e00-\u9fff])/;

/**
 * Whether the space at `index` parts a figure from a character; not where it stands before a year, which may open what was
 * another line once, nor before a postcode, nor behind a time, a date in digits or the number of a class (D920.0).
 */
function isSpaced(raw: string, index: number): boolean {
  const before = raw.charCodeAt(index - 1);
  const behind = raw.charCodeAt(index + 1);
  // 1 总则, 1.2 要求: the number of a section stands apart from its title.
  if (/^\s*\d{1,2}(?:\.\d{1,2})*$/.test(raw.slice(0, index))) return false;
  if (isHan(before)) {
    const next = raw.slice(index + 1, index + 8);
    // 常抓不懈 1、组织领导: a heading whose line break was lost.
    return isDigit(behind) && !/^\d{4}[年-]|^\d{1,2}[、.．](?!\d)/.test(next) && !postcode.test(next);
  }
  return (
    isDigit(before) && isHan(behind) && !/[:-]\d{1,2}$|[A-Za-z][\d.]+$/.test(raw.slice(Math.max(0, index - 8), index))
  );
}

export const figureSpacing = reportRule({
  id: 'form/figure-spacing',
  severity: 'information',
  title: { zh: '数字旁的空格不一致', en: 'Inconsistent spaces beside figures' },
  explanation: {
    zh: '“2024 年”和“2024年”在同一篇里混用，多是从几处拼来的。公文一般不空格；空不空都行，全篇要一致，所以全文只提示一次。',
    en: '“2024 年” and “2024年” in one text show that it was put together. Official texts mostly have no space; either is fine if it is the same throughout, so there is one finding for the whole text.',
  },
  basis: [
    numeralStandard(
      '4.3',
      '在同一场合出现的数字，应遵循“同类别同形式”原则来选择数字的书写形式。',
      'Numbers of one kind in one place take one form.',
    ),
  ],
  advice: { zh: '按全文多数统一。', en: 'Follow the majority of the text.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '2024年，全镇共开展普法宣传12场次，发放资料500份，化解矛盾纠纷⟦ ⟧36 件，调解成功率达到98%以上。',
        fixed: '2024年，全镇共开展普法宣传12场次，发放资料500份，化解矛盾纠纷36件，调解成功率达到98%以上。',
      },
    ],
    right: ['2024年，全镇共开展普法宣传12场次，发放资料500份，化解矛盾纠纷36件，调解成功率达到98%以上。'],
  },
  *check(report) {
    let spaced = 0;
    for (const [, count] of spacedCounts(report)) spaced += count;
    if (spaced === 0) return;
    let tight = 0;
    for (const [, count] of tightCounts(report)) tight += count;
    if (tight === 0) return;
    const minority = spaced <= tight ? 'spaced' : 'tight';
    const lines = Array.from(spacingIn(report));
    const [first, spacing] = lines.find(([, found]) => found[minority].length > 0) ?? [];
    const span = spacing?.[minority][0];
    if (first === undefined || span === undefined) return;
    const newText = minority === 'spaced' ? '' : ' ';
    yield {
      range: rangeOnLine(first.number, span),
      message: {
        zh: `数字与汉字之间，全文有空格的${spaced}处，没有的${tight}处`,
        en: `Between figures and characters there is a space ${spaced} times and none ${tight} times`,
      },
      fixes: () => [
        {
          title:
            minority === 'spaced'
              ? { zh: '删去数字旁的空格', en: 'Delete the spaces beside figures' }
              : { zh: '数字旁都空一格', en: 'Put a space beside every figure' },
          edits: lines.flatMap(([line, found]) =>
            found[minority].map((each) => ({ range: rangeOnLine(line.number, each), newText })),
          ),
        },
      ],
    };
  },
});
