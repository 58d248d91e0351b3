import type { Severity } from '../rules/rule.js';
import type { CheckedFile } from './checkedFile.js';

/** Severities from mild to grave. */
export const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What a run found, counted as its files go by. */
export class Summary {
  files = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly byRule = new Map<string, number>();
  readonly byFile = new Map<string, number>();
  readonly byEncoding = new Map<string, number>();
  /** Paths that could not be read, with the reason in the user's language. */
  readonly unreadable: { readonly path: string; readonly message: string }[] = [];

  add({ path, encoding, reportType, diagnostics }: CheckedFile): void {
    if (reportType !== null) {
      this.files++;
      increase(this.byEncoding, encoding);
    }
    if (diagnostics.length > 0) this.byFile.set(path, diagnostics.length);
    for (const { rule, severity } of diagnostics) {
      this.counts[severity]++;
      increase(this.byRule, rule);
    }
  }

  /** 2 if anything could not be read, else 1 if anything is at least as grave as `failOn`, else 0. */
  exitStatus(failOn: Severity | 'never'): number {
    if (this.unreadable.length > 0) return 2;
    if (failOn === 'never') return 0;
    return severities.slice(severities.indexOf(failOn)).some((severity) => this.counts[severity] > 0) ? 1 : 0;
  }

  toJson(): object {
    const { error, warning, information, hint } = this.counts;
    return {
      files: this.files,
      unreadable: this.unreadable,
      error,
      warning,
      information,
      hint,
      rules: Object.fromEntries(mostFirst(this.byRule)),
      encodings: Object.fromEntries(mostFirst(this.byEncoding)),
    };
  }
}

/** The entries of `counts`, greatest first. */
export function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
