import type { Severity } from '../../rules/rule.js';
import type { Locale } from '../../text/localized.js';
import type { CheckedDiagnostic, CheckedFile } from '../checkedFile.js';
import { markerUnder, printable } from '../display.js';
import { mostFirst, type Summary } from '../summary.js';
import type { Paint, Style } from '../terminal.js';
import type { Format, FormatOptions } from './format.js';

const severityNames: Record<Severity, Record<Locale, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

const severityStyles: Record<Severity, Style> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

/** Rows that the tables of the summary show at most. */
const mostRows = 20;

/** For people: each finding with its line and a marker under it, then how many there are by rule and by file. */
export function prettyFormat({ locale, paint }: FormatOptions): Format {
  return {
    begin: () => '',
    file: (file) => file.diagnostics.map((diagnostic) => finding(file, diagnostic, locale, paint)).join(''),
    end: (summary) => overview(summary, locale, paint),
  };
}

function finding({ path }: CheckedFile, diagnostic: CheckedDiagnostic, locale: Locale, paint: Paint): string {
  const { rule, severity, range, summary, excerpt } = diagnostic;
  const place = paint('bold', printable(`${path}:${range.start.line + 1}:${range.start.character + 1}`));
  const grade = paint(severityStyles[severity], severityNames[severity][locale]);
  const lines = [`${place} ${grade} ${printable(summary)} ${paint('cyan', `[${rule}]`)}`];
  if (excerpt !== undefined) {
    lines.push(`    ${excerpt.text}`, `    ${paint(severityStyles[severity], markerUnder(excerpt))}`);
  }
  return `${lines.join('\n')}\n`;
}

function overview(summary: Summary, locale: Locale, paint: Paint): string {
  const { files, counts, byRule, byFile, byEncoding } = summary;
  const parts: string[] = [];
  if (byRule.size > 1) parts.push(table(locale === 'zh' ? '按规则' : 'By rule', byRule, locale, paint));
  if (byFile.size > 1) parts.push(table(locale === 'zh' ? '按文件' : 'By file', byFile, locale, paint));
  const foreign = mostFirst(byEncoding).filter(([encoding]) => encoding !== 'utf-8');
  if (foreign.length > 0) {
    const list = foreign.map(([encoding, count]) => `${encoding} ${count}`).join(locale === 'zh' ? '，' : ', ');
    parts.push(locale === 'zh' ? `非 UTF-8 编码的文件：${list}\n` : `Files not in UTF-8: ${list}\n`);
  }
  const { error, warning, information, hint } = counts;
  const total =
    locale === 'zh'
      ? `共检查 ${files} 份：错误 ${error}，警告 ${warning}，信息 ${information}，提示 ${hint}`
      : `${files} checked: ${error} errors, ${warning} warnings, ${information} information, ${hint} hints`;
  parts.push(`${paint('bold', total)}\n`);
  return parts.join('');
}

function table(title: string, counts: ReadonlyMap<string, number>, locale: Locale, paint: Paint): string {
  const rows = mostFirst(counts);
  const width = String(rows[0]?.[1] ?? 0).length;
  const shown = rows
    .slice(0, mostRows)
    .map(([name, count]) => `  ${String(count).padStart(width)}  ${printable(name)}\n`);
  const rest = rows.length - shown.length;
  if (rest > 0) shown.push(locale === 'zh' ? `  …另有 ${rest} 项\n` : `  … and ${rest} more\n`);
  return `${paint('bold', title)}\n${shown.join('')}`;
}
