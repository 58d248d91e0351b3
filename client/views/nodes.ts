import type { Range } from '../../server/text/position.js';

/** A line of a tree view. The object stays the same while its id does, so that the view keeps what is open and selected. */
export interface TreeNode extends NodeContent {
  children: TreeNode[];
}

/** What a line of a tree view shows. */
export interface NodeContent {
  /** Unique in the view, and the same for the same thing after an edit. */
  readonly id: string;
  label: string;
  description?: string | undefined;
  tooltip?: string | undefined;
  /** A product icon, with the id of the colour it has. */
  icon?: { readonly name: string; readonly color?: string } | undefined;
  /** For the `when` clauses of menus: `section.missing`. */
  kind?: string | undefined;
  /** Where a click leads. */
  range?: Range | undefined;
  /** What a click runs in place of going to `range`. */
  command?: { readonly name: string; readonly title: string; readonly argument: string } | undefined;
  /** The term or document whose card shows on hovering. */
  card?: { readonly kind: 'term' | 'document'; readonly name: string } | undefined;
  /** Whether its children show at first. */
  expanded?: boolean | undefined;
}

/**
 * Brings `nodes` (the children of one parent, as the view has them) to what `fresh` says, keeping node objects by id.
 * Adds to `changed` the nodes that must be drawn again. Returns whether the list itself changed: its members or their
 * order.
 */
export function reconcile(nodes: TreeNode[], fresh: readonly TreeNode[], changed: TreeNode[]): boolean {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const merged = fresh.map((node) => {
    const kept = known.get(node.id);
    if (kept === undefined) return node;
    const listChanged = reconcile(kept.children, node.children, changed);
    const looksChanged = look(kept) !== look(node);
    const { children, ...content } = node;
    Object.assign(kept, cleared, content);
    if (listChanged || looksChanged || (kept.children.length === 0) !== (children.length === 0)) changed.push(kept);
    return kept;
  });
  const same = merged.length === nodes.length && merged.every((node, index) => node === nodes[index]);
  if (!same) nodes.splice(0, nodes.length, ...merged);
  return !same;
}

const cleared: Partial<NodeContent> = {
  description: undefined,
  tooltip: undefined,
  icon: undefined,
  kind: undefined,
  range: undefined,
  command: undefined,
  card: undefined,
  expanded: undefined,
};

/** What of a node can be seen or clicked, as one string. Where it leads is looked up at the click and does not count. */
function look({ label, description, tooltip, icon, kind, command }: NodeContent): string {
  return JSON.stringify([label, description, tooltip, icon, kind, command]);
}
