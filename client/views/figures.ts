import { l10n } from 'vscode';
import type {
  FigureCheck,
  FigureOccurrence,
  FiguresInReport,
  IndicatorFigures,
} from '../../server/features/protocol.js';
import type { TreeNode } from './nodes.js';

/** The lines of the figures view: what is counted, with the places that state it and whether they add up. */
export function figureNodes({ indicators, more }: FiguresInReport, filter: string): TreeNode[] {
  const nodes = indicators.filter((indicator) => matches(indicator, filter)).map(indicatorNode);
  if (more > 0) nodes.push({ id: 'more', label: l10n.t('… and {0} more; export them to see all', more), children: [] });
  return nodes;
}

/** Whether an indicator's name or one of its figures holds `filter`; `✓` and `✗` stand for what does and does not add up. */
function matches({ indicator, occurrences }: IndicatorFigures, filter: string): boolean {
  const wanted = filter.trim();
  if (wanted === '✗' || wanted === '✓') {
    const verdict = wanted === '✓' ? 'satisfied' : 'contradicted';
    return occurrences.some(({ checks }) => checks.some((check) => check.verdict === verdict));
  }
  return indicator.includes(wanted) || occurrences.some(({ text }) => text.includes(wanted));
}

function indicatorNode({ indicator, occurrences }: IndicatorFigures): TreeNode {
  const id = `indicator/${indicator}`;
  const [first] = occurrences;
  const label = indicator === '' ? l10n.t('Other figures') : indicator;
  const checks = occurrences.flatMap((occurrence) => occurrence.checks);
  const head = { id, label, icon: iconOf(checks), kind: 'indicator' };
  if (first !== undefined && occurrences.length === 1) {
    return { ...occurrenceNode(id, first), ...head, description: signed(first) };
  }
  const amounts = occurrences.slice(0, mostAmounts).map(signed);
  if (occurrences.length > mostAmounts) amounts.push('…');
  return {
    ...head,
    description: amounts.join('，'),
    range: first?.range,
    children: occurrences.map((occurrence, index) => occurrenceNode(`${id}/${index}`, occurrence)),
  };
}

/** Amounts that an indicator's own line shows. */
const mostAmounts = 3;

function occurrenceNode(id: string, { text, range, checks }: FigureOccurrence): TreeNode {
  return {
    id,
    label: text,
    description: l10n.t('line {0}', range.start.line + 1),
    icon: iconOf(checks),
    kind: 'figure',
    range,
    children: checks.map((check, index) => checkNode(`${id}/check${index}`, check)),
  };
}

function checkNode(id: string, check: FigureCheck): TreeNode {
  const { computation, range } = check;
  return { id, label: `${sign(check)} ${computation}`, icon: iconOf([check]), kind: 'check', range, children: [] };
}

function signed({ text, checks }: FigureOccurrence): string {
  const worst = checks.find(({ verdict }) => verdict === 'contradicted') ?? checks[0];
  return worst === undefined ? text : `${text} ${sign(worst)}`;
}

function sign({ verdict }: FigureCheck): string {
  return verdict === 'satisfied' ? '✓' : '✗';
}

function iconOf(checks: readonly FigureCheck[]): NonNullable<TreeNode['icon']> {
  if (checks.length === 0) return { name: 'symbol-number' };
  return checks.some(({ verdict }) => verdict === 'contradicted')
    ? { name: 'error', color: 'list.warningForeground' }
    : { name: 'pass', color: 'testing.iconPassed' };
}
