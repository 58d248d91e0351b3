import type { Heading } from '../document/outline.js';
import { readReport } from '../document/read.js';
import { builtInKnowledge } from '../knowledge/load.js';
import type { Command } from './command.js';
import { loadReport } from './reports.js';
import { choose, parseArguments, UsageError } from './usage.js';

/** `baogao outline`: the headings of one report as a tree. */
export const outline: Command = {
  usage: 'outline 文件 [--format pretty|json]',
  summary: { zh: '列出一份报告的标题层次。', en: 'Prints the headings of one report as a tree.' },
  async run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'pretty' } },
    });
    const format = choose('format', values.format, ['pretty', 'json']);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError({ zh: '请给出一个文件', en: 'name one file' });
    const loaded = await loadReport(path);
    if ('problem' in loaded) {
      process.stderr.write(`${path}: ${loaded.problem[locale]}\n`);
      return 2;
    }
    const report = readReport(loaded.text, builtInKnowledge(), {});
    if (format === 'json') {
      const { title, context, outline: headings } = report;
      const tree = {
        title: title ?? null,
        year: context.year ?? null,
        unit: context.unit ?? null,
        reportType: context.type.id,
        outline: headings.map(headingToJson),
      };
      process.stdout.write(`${JSON.stringify(tree)}\n`);
    } else {
      if (report.title !== undefined) process.stdout.write(`${report.title}\n`);
      for (const heading of report.headings) process.stdout.write(headingToText(heading));
    }
    return 0;
  },
};

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

function headingToText({ level, ordinal, title, range }: Heading): string {
  return `${'  '.repeat(level - 1)}${ordinal?.text ?? ''}${title}  :${range.start.line + 1}\n`;
}
