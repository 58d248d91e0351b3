import { figuresOf } from '../facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../facts/figureTable.js';
import type { Command } from './command.js';
import { jsonPrinter, printEach, type Printer } from './eachReport.js';

/** `baogao figures`: every amount with what it counts, and every relation between them. */
export const figures: Command = {
  usage: 'figures 文件… [--format json|csv|markdown]',
  summary: {
    zh: '列出报告里的数字、它们各自的指标，以及数字之间的关系；csv 可用表格软件打开。',
    en: 'Lists the figures of reports, what each counts, and the relations between them; csv opens in spreadsheets.',
  },
  run: (args, locale) =>
    printEach(args, locale, ['json', 'csv', 'markdown'], (format, isOne): Printer => {
      if (format === 'json') return jsonPrinter(figuresOf, isOne);
      // Spreadsheets take a file for UTF-8 only when it begins with a byte order mark.
      if (format === 'csv') return { begin: () => '\ufeff', print: ({ report }) => figuresAsCsv(figuresOf(report)) };
      return { print: ({ path, report }) => `## ${report.title ?? path}\n\n${figuresAsMarkdown(figuresOf(report))}\n` };
    }),
};
