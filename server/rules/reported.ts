import type { Localized } from '../text/localized.js';
import { comparePositions, rangeOnLine, type Range } from '../text/position.js';
import type { Fix, Related, Rule, Severity } from './rule.js';

/** A finding with the rule that made it, at its place in the document. */
export interface ReportedFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Localized;
  readonly related: readonly Related[];
  /** Computed when asked for. */
  readonly fixes: () => readonly Fix[];
}

export const noFixes = (): readonly Fix[] => [];

export function inDocumentOrder(a: ReportedFinding, b: ReportedFinding): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}

/** A finding's own severity counts as long as the user has not set another for its rule. */
export function weaker(effective: Severity, rule: Rule, own: Severity | undefined): Severity {
  return own !== undefined && effective === rule.severity ? own : effective;
}

/** What is said where `rule` threw. */
export function failureFinding(rule: Rule, failure: unknown, line = 0): ReportedFinding {
  const reason = failure instanceof Error ? failure.message : String(failure);
  return {
    rule,
    severity: 'warning',
    range: rangeOnLine(line, { start: 0, end: 0 }),
    message: {
      zh: `这项检查自身出错，本文未按它检查完（${reason}）`,
      en: `This check failed by itself and is incomplete for this text (${reason})`,
    },
    related: [],
    fixes: noFixes,
  };
}
