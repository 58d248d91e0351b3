import { realpathSync } from 'node:fs';
import type { Locale } from '../text/localized.js';
import { fixAll } from '../workspace/fixAll.js';
import type { FileProblem } from '../workspace/files.js';
import { encodeText, isFaithful } from '../workspace/node/encoding.js';
import { DiskSurroundings } from './checker.js';
import type { Command } from './command.js';
import { expandPaths } from './paths.js';
import { loadReport, type LoadedReport } from './reports.js';
import { write } from './terminal.js';
import { unifiedDiff } from './unifiedDiff.js';
import { parseArguments, UsageError } from './usage.js';
import { writeWhole } from './writeFile.js';

/** `baogao fix`: carries out all fixes that are safe, or shows what they would change. */
export const fix: Command = {
  usage: 'fix [路径…] [--dry-run] [--rule 规则]… [--stdin-filename 文件名]',
  summary: {
    zh: '把可以自动修改的都改好（不改变文意），保留原来的编码；--dry-run 只显示改动。- 读标准输入、写标准输出。',
    en: 'Carries out all safe fixes and keeps the encoding; --dry-run only shows them. - reads stdin and writes stdout.',
  },
  async run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        rule: { type: 'string', multiple: true },
        'stdin-filename': { type: 'string' },
      },
    });
    if (positionals.length === 0)
      throw new UsageError({ zh: '请给出要修改的文件或文件夹', en: 'name the files or folders to mend' });
    const run = new Run(values['dry-run'], values.rule, locale);
    for (const target of expandPaths(positionals)) {
      const loaded = 'problem' in target ? target : await loadReport(target.path, values['stdin-filename']);
      if ('problem' in loaded) run.complain(target.path, loaded);
      else await run.mend(loaded, target.path === '-');
    }
    return run.end();
  },
};

class Run {
  readonly #dryRun: boolean;
  readonly #rules: ReadonlySet<string> | undefined;
  readonly #locale: Locale;
  readonly #surroundings = new DiskSurroundings();
  #files = 0;
  #fixes = 0;
  #failed = false;

  constructor(dryRun: boolean, rules: readonly string[] | undefined, locale: Locale) {
    this.#dryRun = dryRun;
    this.#rules = rules === undefined ? undefined : new Set(rules);
    this.#locale = locale;
  }

  async mend(loaded: LoadedReport, toOutput: boolean): Promise<void> {
    const { path, text, encoding } = loaded;
    const around = await this.#surroundings.of(text.uri);
    const { text: fixed, count } = fixAll(text, around, { rule: ({ id }) => this.#rules?.has(id) ?? true });
    if (this.#dryRun) await write(unifiedDiff(path, text, fixed));
    else if (toOutput) process.stdout.write(encodeText(fixed.getText(), encoding));
    else if (count > 0 && !this.#store(loaded, fixed.getText())) return;
    if (count === 0) return;
    this.#files++;
    this.#fixes += count;
  }

  complain(path: string, { problem }: FileProblem): void {
    this.#failed = true;
    process.stderr.write(`${path}: ${problem[this.#locale]}\n`);
  }

  end(): number {
    const [files, fixes] = [this.#files, this.#fixes];
    const zh = this.#dryRun ? `可修改 ${files} 份，共 ${fixes} 处` : `已修改 ${files} 份，共 ${fixes} 处`;
    const en = this.#dryRun ? `${fixes} fixes possible in ${files} files` : `${fixes} fixes made in ${files} files`;
    process.stderr.write(`${this.#locale === 'zh' ? zh : en}\n`);
    return this.#failed ? 2 : 0;
  }

  /** Writes what `loaded` has become; not where its bytes could not all be given back as they were. */
  #store({ path, bytes, encoding, text }: LoadedReport, fixed: string): boolean {
    if (!isFaithful(bytes, { text: text.getText(), encoding })) {
      const zh = `文件中有无法原样写回 ${encoding.name} 编码的字节，未作修改`;
      this.complain(path, {
        problem: { zh, en: `has bytes that ${encoding.name} would not give back; left as it is` },
      });
      return false;
    }
    try {
      writeWhole(realpathSync(path), encodeText(fixed, encoding));
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.complain(path, { problem: { zh: `无法写入：${reason}`, en: `cannot be written: ${reason}` } });
      return false;
    }
  }
}
