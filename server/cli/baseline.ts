import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { ignoreListFrom, type IgnoreList, type Occurrence } from '../workspace/ignoreList.js';
import { writeWhole } from './writeFile.js';
import { UsageError } from './usage.js';

/** The baseline at `path`: findings that were there when it was written, in the form of an ignore list. */
export function readBaseline(path: string): IgnoreList {
  try {
    return ignoreListFrom(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      zh: `基线文件 ${path} 无法使用：${reason}`,
      en: `the baseline ${path} is no use: ${reason}`,
    });
  }
}

/** Gathers the findings of a run and writes them as a baseline. */
export class BaselineWriter {
  readonly #path: string;
  readonly #entries: string[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  add(path: string, occurrences: readonly Occurrence[]): void {
    const file = relative(dirname(resolve(this.#path)), resolve(path))
      .split(sep)
      .join('/');
    for (const occurrence of occurrences) this.#entries.push(JSON.stringify({ ...occurrence, file }));
  }

  /** Writes the file and gives the number of findings in it. */
  write(): number {
    writeWhole(this.#path, Buffer.from(`{ "occurrences": [\n${this.#entries.join(',\n')}\n] }\n`));
    return this.#entries.length;
  }
}
