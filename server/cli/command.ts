import type { Locale, Localized } from '../text/localized.js';

/** One subcommand of `baogao`. */
export interface Command {
  /** e.g. `check [路径…] --format pretty|json` */
  readonly usage: string;
  readonly summary: Localized;
  /** Carries it out and gives the exit status. Throws `UsageError` for arguments it cannot take. */
  run(args: readonly string[], locale: Locale): Promise<number> | number;
}
