import { nearLines } from '../document/nearLines.js';
import type { Report } from '../document/report.js';
import { relationsAt } from '../facts/figures.js';
import type { Figure } from '../facts/quantities/quantity.js';
import type { ReportRelation } from '../facts/relations/reportRelation.js';
import { escapeMarkdown } from '../knowledge/markdown.js';
import type { Locale } from '../text/localized.js';
import { figuresOfIndicator, type FigureMention } from './figureMention.js';

/** Most other places that a card lists. */
const mostPlaces = 8;

const kinds: Readonly<Record<ReportRelation['kind'], { readonly zh: string; readonly en: string }>> = {
  sum: { zh: '分项与总数', en: 'parts and total' },
  subset: { zh: '部分与总数', en: 'part of a total' },
  rate: { zh: '比率', en: 'rate' },
  change: { zh: '增减', en: 'change' },
  'list-count': { zh: '列举', en: 'list' },
  shorthand: { zh: '简称', en: 'shorthand' },
  repeat: { zh: '前后一致', en: 'stated again' },
  range: { zh: '起止', en: 'range' },
  table: { zh: '表格', en: 'table' },
};

/** What is known of an amount, as Markdown: what it counts, between which bounds it lies, what it agrees with. */
export function figureCard(report: Report, mention: FigureMention, locale: Locale): string {
  const { indicator, statement, line } = mention;
  const { figure } = statement;
  const rows: string[] = [];
  const zh = locale === 'zh';
  if (indicator !== '') rows.push(`**${escapeMarkdown(indicator)}**`);
  if (figure.hedge !== 'exact') rows.push(`${zh ? '取值' : 'Between'}: ${escapeMarkdown(bounds(figure))}`);
  for (const { kind, verdict, computation, gap } of relationsAt(report, line, figure.start)) {
    const sign = verdict === 'satisfied' ? '✓' : '✗';
    const off = gap === undefined ? '' : zh ? `，${gap.zh}` : `, ${gap.en}`;
    rows.push(`${sign} ${kinds[kind][locale]}: ${escapeMarkdown(`${computation}${off}`)}`);
  }
  const near = nearLines(report.text, line.number);
  const others = figuresOfIndicator(near, indicator).filter((other) => other.statement !== statement);
  if (others.length > 0) rows.push(`${zh ? '另见' : 'Also'}: ${escapeMarkdown(places(others, zh))}`);
  return rows.join('\n\n');
}

function bounds({ min, max, measure }: Figure): string {
  const low = min / measure.factor;
  const high = max / measure.factor;
  return high === Infinity ? `≥ ${low}${measure.word}` : `${low}–${high}${measure.word}`;
}

function places(others: readonly FigureMention[], zh: boolean): string {
  const shown = others.slice(0, mostPlaces).map(({ line, statement, range }) => {
    const text = line.view.text.slice(statement.figure.start, statement.figure.end);
    return zh ? `第${range.start.line + 1}行 ${text}` : `line ${range.start.line + 1} ${text}`;
  });
  return shown.join(zh ? '、' : ', ') + (others.length > mostPlaces ? ' …' : '');
}
