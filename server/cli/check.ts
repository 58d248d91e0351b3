import { analyse, type AnalysedReport, type ReportedFinding } from '../analyse.js';
import { builtInKnowledge } from '../knowledge/load.js';
import { describe } from '../rules/describe.js';
import type { Severity } from '../rules/rule.js';
import { defaultSettings } from '../rules/settings.js';
import type { Locale } from '../text/localized.js';
import type { Command } from './command.js';
import { expandPaths } from './paths.js';
import { loadReport } from './reports.js';
import { choose, parseArguments, UsageError } from './usage.js';

const severityOrder: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** `baogao check`: findings of all given reports; exit status by the worst of them. */
export const check: Command = {
  usage: 'check [路径…] [--format pretty|json] [--fail-on error|warning|information|hint|never]',
  summary: {
    zh: '检查报告。文件夹则检查其中所有 .txt、.md、.baogao 文件；- 读标准输入。',
    en: 'Checks reports. A folder stands for all .txt, .md and .baogao files in it; - reads standard input.',
  },
  run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'pretty' }, 'fail-on': { type: 'string', default: 'warning' } },
    });
    const format = choose('format', values.format, ['pretty', 'json']);
    const failOn = choose('fail-on', values['fail-on'], [...severityOrder, 'never']);
    if (positionals.length === 0)
      throw new UsageError({ zh: '请给出要检查的文件或文件夹', en: 'name the files or folders to check' });
    return checkFiles(positionals, format, failOn, locale);
  },
};

function checkFiles(
  paths: readonly string[],
  format: 'pretty' | 'json',
  failOn: Severity | 'never',
  locale: Locale,
): number {
  const files: object[] = [];
  const summary = { files: 0, unreadable: 0, error: 0, warning: 0, information: 0, hint: 0 };
  for (const path of expandPaths(paths)) {
    const loaded = loadReport(path);
    if ('problem' in loaded) {
      summary.unreadable++;
      process.stderr.write(`${path}: ${loaded.problem[locale]}\n`);
      continue;
    }
    const report = analyse(loaded.text, builtInKnowledge(), defaultSettings);
    summary.files++;
    for (const finding of report.findings) summary[finding.severity]++;
    if (format === 'json') files.push(fileToJson(path, report, locale));
    else process.stdout.write(fileToText(path, report, locale));
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify({ files, summary })}\n`);
  else process.stdout.write(summaryLine(summary, locale));
  if (summary.unreadable > 0) return 2;
  if (failOn === 'never') return 0;
  return severityOrder.slice(severityOrder.indexOf(failOn)).some((severity) => summary[severity] > 0) ? 1 : 0;
}

function fileToJson(path: string, report: AnalysedReport, locale: Locale): object {
  return {
    path,
    reportType: report.context.type.id,
    year: report.context.year ?? null,
    unit: report.context.unit ?? null,
    diagnostics: report.findings.map((finding) => ({
      rule: finding.rule.id,
      severity: finding.severity,
      message: describe(finding, locale),
      range: finding.range,
      related: finding.related.map(({ range, message }) => ({ range, message: message[locale] })),
      fixes: finding.fixes().map(({ title, edits }) => ({ title: title[locale], edits })),
    })),
  };
}

const severityNames: Record<Severity, { zh: string; en: string }> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

function fileToText(path: string, report: AnalysedReport, locale: Locale): string {
  return report.findings.map((finding) => findingToText(path, finding, report, locale)).join('');
}

function findingToText(path: string, finding: ReportedFinding, report: AnalysedReport, locale: Locale): string {
  const { line, character } = finding.range.start;
  const place = `${path}:${line + 1}:${character + 1}`;
  const lines = [`${place} ${severityNames[finding.severity][locale]} ${finding.message[locale]} [${finding.rule.id}]`];
  const content = report.text.lines[line]?.raw.trim() ?? '';
  if (content !== '') lines.push(`    ${content.length > 60 ? `${content.slice(0, 60)}…` : content}`);
  return `${lines.join('\n')}\n`;
}

function summaryLine(counts: Record<Severity | 'files', number>, locale: Locale): string {
  const { files, error, warning, information, hint } = counts;
  return locale === 'zh'
    ? `共检查 ${files} 份：错误 ${error}，警告 ${warning}，信息 ${information}，提示 ${hint}\n`
    : `${files} checked: ${error} errors, ${warning} warnings, ${information} information, ${hint} hints\n`;
}
