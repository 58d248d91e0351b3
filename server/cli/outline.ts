import type { Heading } from '../document/outline.js';
import type { Report } from '../document/report.js';
import type { Command } from './command.js';
import { jsonPrinter, printEach, type NamedReport } from './eachReport.js';

/** `baogao outline`: the headings of reports as trees. */
export const outline: Command = {
  usage: 'outline 文件… [--format pretty|json]',
  summary: { zh: '列出报告的标题层次。', en: 'Prints the headings of reports as trees.' },
  run: (args, locale) =>
    printEach(args, locale, ['pretty', 'json'], (format, isOne) =>
      format === 'json' ? jsonPrinter(outlineToJson, isOne) : { print: (named) => outlineToText(named, isOne) },
    ),
};

function outlineToJson({ title, context, outline: headings }: Report): object {
  return {
    title: title ?? null,
    year: context.year ?? null,
    unit: context.unit ?? null,
    reportType: context.type.id,
    outline: headings.map(headingToJson),
  };
}

function headingToJson(heading: Heading): object {
  return {
    level: heading.level,
    ordinal: heading.ordinal?.text ?? null,
    title: heading.title,
    kind: heading.kind,
    range: heading.sectionRange,
    selectionRange: heading.titleRange,
    children: heading.children.map(headingToJson),
  };
}

function outlineToText({ path, report }: NamedReport, isOne: boolean): string {
  const lines = report.headings.map(
    ({ level, ordinal, title, range }) =>
      `${'  '.repeat(level - 1)}${ordinal?.text ?? ''}${title}  :${range.start.line + 1}`,
  );
  const head = [...(isOne ? [] : [path]), ...(report.title === undefined ? [] : [report.title])];
  return `${[...head, ...lines].join('\n')}\n${isOne ? '' : '\n'}`;
}
