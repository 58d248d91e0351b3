import type { Locale } from '../text/localized.js';
import { BaselineWriter, readBaseline } from './baseline.js';
import type { CheckedDiagnostic, CheckedFile } from './checkedFile.js';
import type { CheckOptions } from './checker.js';
import type { Command } from './command.js';
import type { Format, FormatOptions } from './formats/format.js';
import { githubFormat } from './formats/github.js';
import { jsonFormat } from './formats/json.js';
import { prettyFormat } from './formats/pretty.js';
import { sarifFormat } from './formats/sarif.js';
import { expandPaths, type Target } from './paths.js';
import { Progress } from './progress.js';
import { severities, Summary } from './summary.js';
import { paintFor, write } from './terminal.js';
import { choose, parseArguments, UsageError } from './usage.js';
import { checkAll, defaultJobs } from './workers.js';

const formats = {
  pretty: prettyFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: () => githubFormat,
} satisfies Record<string, (options: FormatOptions) => Format>;

/** `baogao check`: findings of all given reports; exit status by the worst of them. */
export const check: Command = {
  usage:
    'check [路径…] [--format pretty|json|sarif|github] [--fail-on error|warning|information|hint|never]\n' +
    '               [--jobs 数] [--stdin-filename 文件名] [--baseline 文件] [--write-baseline 文件]',
  summary: {
    zh: '检查报告。文件夹则检查其中所有 .txt、.md、.baogao 文件；可用 ** 通配；- 读标准输入。',
    en: 'Checks reports. A folder stands for all .txt, .md and .baogao files in it, ** matches; - reads standard input.',
  },
  async run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        'fail-on': { type: 'string', default: 'warning' },
        jobs: { type: 'string' },
        'stdin-filename': { type: 'string' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
      },
    });
    const format = choose('format', values.format, ['pretty', 'json', 'sarif', 'github']);
    const failOn = choose('fail-on', values['fail-on'], [...severities, 'never']);
    if (positionals.length === 0)
      throw new UsageError({ zh: '请给出要检查的文件或文件夹', en: 'name the files or folders to check' });
    const targets = expandPaths(positionals);
    const baselinePath = values['write-baseline'];
    const run = new Run(formats[format]({ locale, paint: paintFor(process.stdout) }), locale);
    const options: CheckOptions = {
      locale,
      stdinName: values['stdin-filename'],
      withFixes: format === 'json' || format === 'sarif',
      withOccurrences: baselinePath !== undefined,
      baseline: values.baseline === undefined ? undefined : readBaseline(values.baseline),
    };
    const jobs = targets.some(({ path }) => path === '-') ? 1 : jobsFrom(values.jobs, targets.length);
    const baseline = baselinePath === undefined ? undefined : new BaselineWriter(baselinePath);
    const summary = await run.check(targets, options, jobs, baseline);
    return baseline === undefined ? summary.exitStatus(failOn) : summary.exitStatus('never');
  },
};

function jobsFrom(value: string | undefined, files: number): number {
  if (value === undefined) return defaultJobs(files);
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new UsageError({
    zh: `--jobs 应是 1 到 64 的整数，不能是“${value}”`,
    en: `--jobs must be 1 to 64, not "${value}"`,
  });
}

/** One run over many reports, printed as they are done. */
class Run {
  readonly #format: Format;
  readonly #locale: Locale;
  readonly #summary = new Summary();
  readonly #progress: Progress;
  /** What is wrong in `.baogao` files, by path; the same is told once however many reports it bears on. */
  readonly #dataFiles = new Map<string, Map<string, CheckedDiagnostic>>();

  constructor(format: Format, locale: Locale) {
    this.#format = format;
    this.#locale = locale;
    this.#progress = new Progress(locale);
  }

  async check(
    targets: readonly Target[],
    options: CheckOptions,
    jobs: number,
    baseline: BaselineWriter | undefined,
  ): Promise<Summary> {
    await write(this.#format.begin());
    let done = 0;
    for await (const [{ path }, outcome] of checkAll(targets, options, Math.min(jobs, targets.length))) {
      if ('problem' in outcome) this.#complain(path, outcome.problem[this.#locale]);
      else {
        await this.#print(outcome.file);
        for (const file of outcome.dataFiles) this.#gather(file);
        baseline?.add(path, outcome.occurrences);
      }
      this.#progress.report(++done, targets.length);
    }
    for (const [path, diagnostics] of this.#dataFiles) {
      const file = { path, encoding: 'utf-8', reportType: null, year: null, unit: null };
      await this.#print({ ...file, diagnostics: [...diagnostics.values()] });
    }
    this.#progress.clear();
    await write(this.#format.end(this.#summary));
    if (baseline !== undefined) this.#say(baseline.write());
    return this.#summary;
  }

  #complain(path: string, message: string): void {
    this.#progress.clear();
    this.#summary.unreadable.push({ path, message });
    process.stderr.write(`${path}: ${message}\n`);
  }

  async #print(file: CheckedFile): Promise<void> {
    this.#summary.add(file);
    const text = this.#format.file(file);
    if (text !== '') this.#progress.clear();
    await write(text);
  }

  #gather({ path, diagnostics }: CheckedFile): void {
    const known = this.#dataFiles.get(path) ?? new Map<string, CheckedDiagnostic>();
    for (const diagnostic of diagnostics) known.set(JSON.stringify(diagnostic), diagnostic);
    this.#dataFiles.set(path, known);
  }

  #say(count: number): void {
    const zh = `已把 ${count} 处现有问题记入基线，以后用 --baseline 检查时不再提示\n`;
    process.stderr.write(this.#locale === 'zh' ? zh : `${count} findings written to the baseline\n`);
  }
}
