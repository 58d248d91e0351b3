import type { Severity } from './rule.js';

/** What the user may change about the analysis of a report. Missing entries keep the rule's or the text's own value. */
export interface Settings {
  /** Severity by rule id or by area (`form`), the id winning; `off` silences. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Overrides of what is inferred from the text. */
  readonly type?: string;
  readonly year?: number;
  readonly unit?: string;
}

export const defaultSettings: Settings = { severities: {} };
