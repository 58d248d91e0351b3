import type { AnalysedReport } from '../analyse.js';
import type { Position, Range } from '../text/position.js';

/** What of the findings a user wants hidden: this one, all of its rule in this file, or all of its rule everywhere. */
export type Reach = 'occurrence' | 'file' | 'workspace';

/**
 * Which action is meant: sent along with it, so that its edit is made only when it is chosen, and from the report as it
 * was when it was offered.
 */
export type ActionData = { readonly uri: string; readonly version: number } & (
  | { readonly kind: 'fix'; readonly rule: string; readonly range: Range; readonly index: number }
  | { readonly kind: 'fixAll'; readonly rule: string | null }
  | { readonly kind: 'addTerm'; readonly term: string }
  | { readonly kind: 'suppress'; readonly rule: string; readonly range: Range; readonly reach: Reach }
  | { readonly kind: 'refactor'; readonly refactoring: string; readonly heading: Position }
);

const kinds: ReadonlySet<string> = new Set<ActionData['kind']>(['fix', 'fixAll', 'addTerm', 'suppress', 'refactor']);

/** `value`, which came back from the client, if it is data of an action. */
export function actionDataFrom(value: unknown): ActionData | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, version, kind } = value as Partial<ActionData>;
  const isOurs = kind !== undefined && kinds.has(kind);
  return typeof uri === 'string' && typeof version === 'number' && isOurs ? (value as ActionData) : undefined;
}

/** What an action was offered for. */
export function stateOf({ text }: AnalysedReport): { uri: string; version: number } {
  return { uri: text.uri, version: text.version };
}
