import { l10n } from 'vscode';
import type {
  AreaFindings,
  FindingSummary,
  HeadingOverview,
  Overview,
  SectionOverview,
} from '../../server/features/protocol.js';
import type { TreeNode } from './nodes.js';

/** The lines of the check-up view: what the report must hold, its other sections, its findings. */
export function overviewNodes({ sections, otherHeadings, findings }: Overview): TreeNode[] {
  return [
    ...sections.map(sectionNode),
    ...withUniqueIds(otherHeadings).map(([id, heading]) => headingNode(`heading/${id}`, heading)),
    ...findings.map(areaNode),
  ];
}

const stateIcons: Record<SectionOverview['state'], NonNullable<TreeNode['icon']>> = {
  present: { name: 'pass', color: 'testing.iconPassed' },
  inText: { name: 'pass', color: 'disabledForeground' },
  empty: { name: 'circle-large-outline', color: 'list.warningForeground' },
  missing: { name: 'error', color: 'list.warningForeground' },
};

function sectionNode(section: SectionOverview): TreeNode {
  const { id, name, state, requirement, headings, range } = section;
  const lacking = state === 'missing' || state === 'empty';
  return {
    id: `section/${id}`,
    label: name,
    description: sectionDescription(section),
    tooltip: section.requires,
    icon: lacking && requirement !== 'required' ? { name: 'circle-large-outline' } : stateIcons[state],
    kind: `section.${state}`,
    ...(state === 'missing'
      ? { command: { name: 'baogao.insertSection', title: l10n.t('Insert this section'), argument: id } }
      : { range: range ?? undefined }),
    children: withUniqueIds(headings.length === 1 ? (headings[0]?.children ?? []) : headings).map(([child, heading]) =>
      headingNode(`section/${id}/${child}`, heading),
    ),
  };
}

function sectionDescription({ state, requirement, headings }: SectionOverview): string {
  if (state === 'missing') {
    return requirement === 'required' ? l10n.t('missing · click to insert') : l10n.t('not there · may be left out');
  }
  if (state === 'empty') return l10n.t('heading without text');
  if (state === 'inText') return l10n.t('in the text, without a heading of its own');
  return sizeOf(sum(headings));
}

function headingNode(id: string, heading: HeadingOverview): TreeNode {
  return {
    id,
    label: heading.label,
    description: sizeOf(heading),
    icon: { name: 'list-tree' },
    kind: 'heading',
    range: heading.range,
    children: withUniqueIds(heading.children).map(([child, node]) => headingNode(`${id}/${child}`, node)),
  };
}

/** `412 字 · 9 个数字 · 2 处提示`, without what is zero. */
function sizeOf({ words, figures, findings }: Pick<HeadingOverview, 'words' | 'figures' | 'findings'>): string {
  const parts = [l10n.t('{0} characters', words)];
  if (figures > 0) parts.push(l10n.t('figures: {0}', figures));
  if (findings > 0) parts.push(l10n.t('findings: {0}', findings));
  return parts.join(' · ');
}

function sum(headings: readonly HeadingOverview[]): { words: number; figures: number; findings: number } {
  const total = { words: 0, figures: 0, findings: 0 };
  for (const { words, figures, findings } of headings) {
    total.words += words;
    total.figures += figures;
    total.findings += findings;
  }
  return total;
}

function areaNode({ area, name, count, findings }: AreaFindings): TreeNode {
  return {
    id: `area/${area}`,
    label: name,
    description: l10n.t('findings: {0}', count),
    icon: { name: 'checklist' },
    kind: 'area',
    children: withUniqueIds(
      findings.map((finding) => ({ ...finding, label: `${finding.rule}/${finding.message}` })),
    ).map(([id, finding]) => findingNode(`area/${area}/${id}`, finding)),
  };
}

const severityIcons: Record<FindingSummary['severity'], NonNullable<TreeNode['icon']>> = {
  error: { name: 'error', color: 'list.errorForeground' },
  warning: { name: 'warning', color: 'list.warningForeground' },
  information: { name: 'info' },
  hint: { name: 'lightbulb' },
};

function findingNode(id: string, { rule, severity, message, range }: FindingSummary): TreeNode {
  const [first = message] = message.split('\n');
  return {
    id,
    label: first,
    description: l10n.t('line {0}', range.start.line + 1),
    tooltip: `${message}\n${rule}`,
    icon: severityIcons[severity],
    kind: 'finding',
    range,
    children: [],
  };
}

/** Each of `items` with an id made of its label, told apart by a count where labels repeat. */
function withUniqueIds<Item extends { readonly label: string }>(items: readonly Item[]): [string, Item][] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = seen.get(item.label) ?? 0;
    seen.set(item.label, count + 1);
    return [count === 0 ? item.label : `${item.label}#${count}`, item];
  });
}
