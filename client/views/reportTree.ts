import {
  CancellationTokenSource,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type CancellationToken,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { ActiveReport } from '../activeReport.js';
import { reconcile, type TreeNode } from './nodes.js';

/** Asks the server what the view shows of `document`. */
export type LoadNodes = (document: TextDocument, token: CancellationToken) => Promise<readonly TreeNode[]>;

/** Asks for what a line shows on hovering, as Markdown. */
export type LoadCard = (
  document: TextDocument,
  card: NonNullable<TreeNode['card']>,
  token: CancellationToken,
) => Promise<string | null>;

/** A tree view of the active report. While it is hidden it asks nothing; after an edit it redraws what differs. */
export class ReportTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly view: TreeView<TreeNode>;
  readonly #report: ActiveReport;
  readonly #load: LoadNodes;
  readonly #loadCard: LoadCard | undefined;
  readonly #drawn = new EventEmitter<TreeNode[] | undefined>();
  readonly #roots: TreeNode[] = [];
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly #disposables: Pick<Disposable, 'dispose'>[];
  #running: CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#drawn.event;

  constructor(viewId: string, report: ActiveReport, load: LoadNodes, loadCard?: LoadCard) {
    this.#report = report;
    this.#load = load;
    this.#loadCard = loadCard;
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.view,
      this.#drawn,
      report.onDidChange(() => void this.refresh()),
      this.view.onDidChangeVisibility(() => void this.refresh()),
    ];
    void this.refresh();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const children = node?.children ?? this.#roots;
    if (node !== undefined) for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): TreeItem {
    const item = new TreeItem(node.label, collapsibleState(node));
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    // A screen reader would be told the tooltip in place of what the line shows.
    item.accessibilityInformation = { label: [node.label, node.description ?? ''].join(' ').trim() };
    if (node.kind !== undefined) item.contextValue = node.kind;
    if (node.icon !== undefined) item.iconPath = themeIcon(node.icon);
    const { command } = node;
    if (command !== undefined) {
      item.command = { command: command.name, title: command.title, arguments: [command.argument] };
    } else if (node.range !== undefined) {
      item.command = { command: 'baogao.goTo', title: node.label, arguments: [node] };
    }
    return item;
  }

  async resolveTreeItem(item: TreeItem, { card }: TreeNode, token: CancellationToken): Promise<TreeItem> {
    const { document } = this.#report;
    if (card === undefined || document === undefined || this.#loadCard === undefined) return item;
    const text = await this.#loadCard(document, card, token);
    if (text !== null) item.tooltip = new MarkdownString(text);
    return item;
  }

  /** Brings the view to what the server says now. An answer that comes after a newer question is dropped. */
  async refresh(): Promise<void> {
    if (!this.view.visible) return;
    this.#running?.cancel();
    const running = (this.#running = new CancellationTokenSource());
    const nodes = await this.#ask(running.token);
    if (running.token.isCancellationRequested || nodes === undefined) return;
    const changed: TreeNode[] = [];
    if (reconcile(this.#roots, nodes, changed)) this.#drawn.fire(undefined);
    else if (changed.length > 0) this.#drawn.fire(changed);
  }

  dispose(): void {
    this.#running?.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #ask(token: CancellationToken): Promise<readonly TreeNode[] | undefined> {
    const { document } = this.#report;
    if (document === undefined) return [];
    try {
      return await this.#load(document, token);
    } catch (error) {
      // A server that is busy or stopping answers the next question; what the view shows stays until then.
      if (!token.isCancellationRequested) console.warn(error);
      return undefined;
    }
  }
}

function collapsibleState({ children, expanded }: TreeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return expanded === true ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function themeIcon({ name, color }: NonNullable<TreeNode['icon']>): ThemeIcon {
  return color === undefined ? new ThemeIcon(name) : new ThemeIcon(name, new ThemeColor(color));
}
