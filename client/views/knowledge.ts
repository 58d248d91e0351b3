import { l10n } from 'vscode';
import type { KnowledgeInUse, NamedInReport } from '../../server/features/protocol.js';
import type { TreeNode } from './nodes.js';

/** The lines of the view of terms and documents: what the report names, with its status in the report's year. */
export function knowledgeNodes({ terms, documents }: KnowledgeInUse): TreeNode[] {
  const groups = [group('document', l10n.t('Documents'), documents), group('term', l10n.t('Terms'), terms)];
  return groups.filter(({ children }) => children.length > 0);
}

function group(kind: 'term' | 'document', label: string, named: readonly NamedInReport[]): TreeNode {
  return {
    id: kind,
    label,
    description: String(named.length),
    icon: { name: kind === 'document' ? 'book' : 'symbol-keyword' },
    kind: 'group',
    expanded: true,
    children: named.map((each) => namedNode(kind, each)),
  };
}

function namedNode(kind: 'term' | 'document', { name, status, count, places }: NamedInReport): TreeNode {
  const id = `${kind}/${name}`;
  const [first] = places;
  return {
    id,
    label: kind === 'document' ? `《${name}》` : name,
    description: [statusText(status), ...(count > 1 ? [l10n.t('{0} places', count)] : [])].join(' · '),
    icon: statusIcons[status],
    kind: `${kind}.${status}`,
    ...(status === 'unknown' ? {} : { card: { kind, name } }),
    range: first,
    children:
      places.length < 2
        ? []
        : places.map((range, index) => ({
            id: `${id}/${index}`,
            label: l10n.t('line {0}', range.start.line + 1),
            icon: { name: 'location' },
            kind: 'place',
            range,
            children: [],
          })),
  };
}

function statusText(status: NamedInReport['status']): string {
  switch (status) {
    case 'current':
      return l10n.t('current');
    case 'partly':
      return l10n.t('lapsed during the year');
    case 'past':
      return l10n.t('no longer in force');
    case 'future':
      return l10n.t('not yet in force');
    case 'unknown':
      return l10n.t('not on record');
  }
}

const statusIcons: Record<NamedInReport['status'], NonNullable<TreeNode['icon']>> = {
  current: { name: 'pass', color: 'testing.iconPassed' },
  partly: { name: 'history' },
  past: { name: 'warning', color: 'list.warningForeground' },
  future: { name: 'warning', color: 'list.warningForeground' },
  unknown: { name: 'circle-outline' },
};
