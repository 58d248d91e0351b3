import { analyse } from '../analyse.js';
import { builtInKnowledge } from '../knowledge/load.js';
import type { Severity } from '../rules/rule.js';
import { defaultSettings } from '../rules/settings.js';
import type { Locale } from '../text/localized.js';
import type { FileProblem } from '../workspace/files.js';
import { checkedFile, type CheckedFile } from './checkedFile.js';
import type { Command } from './command.js';
import type { Format, FormatOptions } from './formats/format.js';
import { githubFormat } from './formats/github.js';
import { jsonFormat } from './formats/json.js';
import { prettyFormat } from './formats/pretty.js';
import { sarifFormat } from './formats/sarif.js';
import { expandPaths, type Target } from './paths.js';
import { Progress } from './progress.js';
import { loadReport } from './reports.js';
import { severities, Summary } from './summary.js';
import { paintFor, write } from './terminal.js';
import { choose, parseArguments, UsageError } from './usage.js';

const formats = {
  pretty: prettyFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: () => githubFormat,
} satisfies Record<string, (options: FormatOptions) => Format>;

/** `baogao check`: findings of all given reports; exit status by the worst of them. */
export const check: Command = {
  usage:
    'check [路径…] [--format pretty|json|sarif|github] [--fail-on error|warning|information|hint|never] [--stdin-filename 文件名]',
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
        'stdin-filename': { type: 'string' },
      },
    });
    const format = choose('format', values.format, ['pretty', 'json', 'sarif', 'github']);
    const failOn = choose('fail-on', values['fail-on'], [...severities, 'never']);
    if (positionals.length === 0)
      throw new UsageError({ zh: '请给出要检查的文件或文件夹', en: 'name the files or folders to check' });
    const printer = formats[format]({ locale, paint: paintFor(process.stdout) });
    return checkTargets(expandPaths(positionals), printer, failOn, values['stdin-filename'], locale);
  },
};

async function checkTargets(
  targets: readonly Target[],
  format: Format,
  failOn: Severity | 'never',
  stdinName: string | undefined,
  locale: Locale,
): Promise<number> {
  const summary = new Summary();
  const progress = new Progress(locale);
  await write(format.begin());
  for (const [index, target] of targets.entries()) {
    const outcome = 'problem' in target ? target : await checkFile(target.path, stdinName, locale);
    if ('problem' in outcome) {
      const message = outcome.problem[locale];
      progress.clear();
      summary.unreadable.push({ path: target.path, message });
      process.stderr.write(`${target.path}: ${message}\n`);
    } else {
      summary.add(outcome);
      const text = format.file(outcome);
      if (text !== '') progress.clear();
      await write(text);
    }
    progress.report(index + 1, targets.length);
  }
  progress.clear();
  await write(format.end(summary));
  return summary.exitStatus(failOn);
}

async function checkFile(
  path: string,
  stdinName: string | undefined,
  locale: Locale,
): Promise<CheckedFile | FileProblem> {
  const loaded = await loadReport(path, stdinName);
  if ('problem' in loaded) return loaded;
  const report = analyse(loaded.text, builtInKnowledge(), defaultSettings);
  return checkedFile(loaded.path, loaded.encoding.name, report, locale);
}
