import { rules } from '../rules/index.js';
import type { Severity } from '../rules/rule.js';
import { effectiveSeverity } from '../rules/settings.js';
import type { Surroundings } from './surroundings.js';

/** What holds for a report, and where each part of it comes from: `default`, `editor`, or a settings file's address. */
export interface EffectiveSettings {
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: Severity | 'off';
    readonly default: Severity | 'off';
    readonly origin: string;
  }[];
  /** Settings of the report itself that are not inferred from its text. */
  readonly report: readonly {
    readonly name: 'type' | 'year' | 'unit';
    readonly value: string;
    readonly origin: string;
  }[];
  /** The `.baogao` folders that apply, outermost first. */
  readonly folders: readonly string[];
}

const names = ['type', 'year', 'unit'] as const;

/** The settings that hold in `surroundings`, each with its origin. */
export function effectiveSettings({ layers, folders }: Surroundings): EffectiveSettings {
  return {
    rules: rules.map((rule) => {
      const { severity, origin } = effectiveSeverity(rule, layers);
      return { rule: rule.id, severity, default: rule.severity, origin };
    }),
    report: names.flatMap((name) => {
      const layer = layers.findLast((candidate) => candidate[name] !== undefined);
      return layer === undefined ? [] : [{ name, value: String(layer[name]), origin: layer.origin }];
    }),
    folders: folders.map(({ uri }) => uri),
  };
}
