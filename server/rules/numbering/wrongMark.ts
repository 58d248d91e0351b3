import type { Report } from '../../document/report.js';
import { seriesOf, type NumberedHeading, type Series } from '../../document/series.js';
import { reportRule, type Finding, type Severity } from '../rule.js';
import { markBasis } from './basis.js';
import { restyle, styleOf } from './markFix.js';

/** Marks that the standard does not know, how they are written instead, and how sure that is. */
const wrong: ReadonlyMap<string, { readonly right: string; readonly severity: Severity }> = new Map([
  ['（#）、', { right: '（#）', severity: 'warning' }],
  ['（#）.', { right: '（#）', severity: 'warning' }],
  ['#）', { right: '（#）', severity: 'warning' }],
  ['#）、', { right: '（#）', severity: 'warning' }],
  ['（#', { right: '（#）', severity: 'warning' }],
  ['#.', { right: '#、', severity: 'hint' }],
  ['#、', { right: '#.', severity: 'hint' }],
]);

/** （一）、 or 1、 or 一）: the number bears the wrong mark. */
export const wrongMark = reportRule({
  id: 'numbering/wrong-mark',
  severity: 'warning',
  title: { zh: '序号后的标点不合规范', en: 'The mark of a number is not the standard’s' },
  explanation: {
    zh: '“（一）”“（1）”后不再加点号，“一”后用顿号，“1”后用下脚点，括号要成对。同样的写法只报一次，修改时一并改正。“1、”十分常见，只作提示。',
    en: 'Nothing follows （一） and （1）, 、 follows 一, a stop follows 1, and brackets come in pairs. The same form is reported once for the whole text, and mended throughout. 1、 is very common and only a hint.',
  },
  basis: [markBasis],
  advice: { zh: '按规范改写序号后的标点。', en: 'Write the mark as the standard has it.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n⟦（一）、⟧加强领导。\n（二）、规范执法。',
        fixed: '一、工作情况\n（一）加强领导。\n（二）规范执法。',
      },
      {
        wrong: '一、工作情况\n⟦一）⟧加强领导。\n（二）规范执法。\n（三）普法宣传。',
        fixed: '一、工作情况\n（一）加强领导。\n（二）规范执法。\n（三）普法宣传。',
      },
      {
        wrong: '一、工作情况\n⟦1、⟧加强领导。\n2、规范执法。',
        fixed: '一、工作情况\n1.加强领导。\n2.规范执法。',
      },
      {
        wrong: '一、工作情况\n规范执法。\n⟦二，⟧存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
        fixed: '一、工作情况\n规范执法。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
      },
      {
        wrong: '一、工作情况\n（一）加强领导。\n⟦（二⟧规范执法。\n（三）普法宣传。',
        fixed: '一、工作情况\n（一）加强领导。\n（二）规范执法。\n（三）普法宣传。',
      },
    ],
    right: [
      '一、工作情况\n（一）加强领导。\n（二）规范执法。\n（三年来，共普法宣传36场。\n二、存在的不足\n三年来进步不快',
      '一、工作情况\n（一）加强领导。\n1.健全机制。\n（1）明确责任。\n2.规范执法。',
      '二、三产业融合发展，带动农户增收。',
    ],
  },
  *check(report) {
    const groups = new Map<string, NumberedHeading[]>();
    for (const series of seriesOf(report)) {
      yield;
      const styles = new Set(series.members.map(styleOf));
      for (const heading of series.members) {
        const style = styleOf(heading);
        // A level that mixes 1、 and 1. is told so by another rule.
        if (!isWrong(series, style) || (style === '#、' && styles.size > 1)) continue;
        const key = `${series.form}${style}`;
        groups.set(key, [...(groups.get(key) ?? []), heading]);
      }
    }
    for (const headings of groups.values()) yield finding(report, headings);
  },
});

/** 三，规范 and 三规范, where the numbers around it show that 三、 was meant. */
const mistyped = /^#[，。：；]?$/;

function isWrong({ form }: Series, style: string): boolean {
  if (mistyped.test(style)) return form === 'chinese' || form === 'arabic';
  if (style === '#、') return form === 'arabic';
  if (style === '#.') return form === 'chinese';
  return wrong.has(style);
}

function finding(report: Report, headings: readonly NumberedHeading[]): Finding {
  const [first] = headings;
  const style = first === undefined ? '' : styleOf(first);
  const meant = first?.ordinal.form === 'chinese' ? '#、' : '#.';
  const { right, severity } = wrong.get(style) ?? { right: mistyped.test(style) ? meant : style, severity: 'warning' };
  const written = first?.ordinal.text ?? '';
  const numeral = written.replace(/[^零一二三四五六七八九十百\d]/g, '');
  const rest = headings.length > 1 ? `（全文共${headings.length}处）` : '';
  return {
    range: first?.ordinalRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity,
    message: {
      zh: `“${written}”应写作“${right.replace('#', numeral)}”${rest}。`,
      en: `“${written}” is written “${right.replace('#', numeral)}”${headings.length > 1 ? ` (${headings.length} in the text)` : ''}.`,
    },
    fixes: () => [
      {
        title: {
          zh: headings.length > 1 ? '改正全文同样写法的序号' : '改正序号的标点',
          en: 'Write the marks as the standard has them',
        },
        edits: headings.map((heading) => restyle(report, heading, right)),
      },
    ],
  };
}
