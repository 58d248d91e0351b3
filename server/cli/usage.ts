import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Localized } from '../text/localized.js';

/** Arguments that make no sense; the sentence is for the user. */
export class UsageError extends Error {
  readonly sentence: Localized;

  constructor(sentence: Localized) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** Node's `parseArgs` with its complaint turned into a {@link UsageError}. */
export function parseArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: `参数有误：${reason}`, en: reason });
  }
}

/** `value` if it is one of `choices`, else a {@link UsageError} that names them. */
export function choose<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const list = choices.join('、');
  throw new UsageError({
    zh: `--${option} 只能是 ${list}，不能是“${value}”`,
    en: `--${option} must be one of ${choices.join(', ')}, not "${value}"`,
  });
}
