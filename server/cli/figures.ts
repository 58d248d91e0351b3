import { readReport } from '../document/read.js';
import { figuresOf, type FiguresOfReport } from '../facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../facts/figureTable.js';
import { builtInKnowledge } from '../knowledge/load.js';
import type { Command } from './command.js';
import { loadReport } from './reports.js';
import { choose, parseArguments, UsageError } from './usage.js';

/** `baogao figures`: every amount with what it counts, and every relation between them. */
export const figures: Command = {
  usage: 'figures 文件… [--format json|csv|markdown]',
  summary: {
    zh: '列出报告里的数字、它们各自的指标，以及数字之间的关系。',
    en: 'Lists the figures of a report, what each counts, and the relations between them.',
  },
  async run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' } },
    });
    const format = choose('format', values.format, ['json', 'csv', 'markdown']);
    if (positionals.length === 0) throw new UsageError({ zh: '请给出文件', en: 'name a file' });
    const files: (FiguresOfReport & { readonly path: string })[] = [];
    let status = 0;
    for (const path of positionals) {
      const loaded = await loadReport(path);
      if ('problem' in loaded) {
        process.stderr.write(`${path}: ${loaded.problem[locale]}\n`);
        status = 2;
      } else files.push({ path, ...figuresOf(readReport(loaded.text, builtInKnowledge(), {})) });
    }
    process.stdout.write(print(files, positionals.length > 1, format));
    return status;
  },
};

function print(files: readonly (FiguresOfReport & { readonly path: string })[], many: boolean, format: string): string {
  if (format === 'csv') return files.map((file) => figuresAsCsv(file)).join('\n');
  if (format === 'markdown') return files.map((file) => figuresAsMarkdown(file)).join('\n');
  if (many) return `${JSON.stringify({ files })}\n`;
  return files.map(({ quantities, relations }) => `${JSON.stringify({ quantities, relations })}\n`).join('');
}
