import type { Rule, Severity } from './rule.js';

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

/** Settings with the place that they come from: the editor, or the address of a settings file. */
export interface SettingsLayer extends Settings {
  readonly origin: string;
}

/** What holds for one rule, and which layer says so; `default` where none does. */
export interface EffectiveSeverity {
  readonly rule: Rule;
  readonly severity: Severity | 'off';
  readonly origin: string;
}

const levels: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** The severities that `value`, read from somewhere outside, holds; whatever is none is passed over. */
function severitiesFrom(value: unknown): Settings['severities'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => levels.has(entry[1])),
  );
}

/** The settings that `value`, read from somewhere outside, holds; whatever has a wrong type is passed over. */
export function settingsFrom(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { rules, type, year, unit } = value as Record<'rules' | 'type' | 'year' | 'unit', unknown>;
  return {
    severities: severitiesFrom(rules),
    ...(typeof type === 'string' && type !== '' ? { type } : {}),
    ...(typeof year === 'number' && Number.isInteger(year) ? { year } : {}),
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
  };
}

/** What holds for `rule` under `layers`, the last that speaks of the rule or of its area winning. */
export function effectiveSeverity(rule: Rule, layers: readonly SettingsLayer[]): EffectiveSeverity {
  const area = rule.id.slice(0, rule.id.indexOf('/'));
  const layer = layers.findLast(
    ({ severities }) => Object.hasOwn(severities, rule.id) || Object.hasOwn(severities, area),
  );
  const severity = layer?.severities[rule.id] ?? layer?.severities[area];
  return severity === undefined || layer === undefined
    ? { rule, severity: rule.severity, origin: 'default' }
    : { rule, severity, origin: layer.origin };
}

/** `layers` as one, the later winning. */
export function mergeSettings(layers: readonly SettingsLayer[], rules: readonly Rule[]): Settings {
  const effective = rules.map((rule) => effectiveSeverity(rule, layers));
  const spoken = effective.filter(({ origin }) => origin !== 'default');
  const own = layers.map(({ type, year, unit }) => ({
    ...(type === undefined ? {} : { type }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
  }));
  return Object.assign(
    { severities: Object.fromEntries(spoken.map(({ rule, severity }) => [rule.id, severity])) },
    ...own,
  ) as Settings;
}
