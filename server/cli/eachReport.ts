import { readReport } from '../document/read.js';
import type { Report } from '../document/report.js';
import type { Locale } from '../text/localized.js';
import { DiskSurroundings } from './checker.js';
import { expandPaths } from './paths.js';
import { loadReport } from './reports.js';
import { write } from './terminal.js';
import { parseArguments, UsageError, choose } from './usage.js';

/** A report as it was read, under the name by which the user knows it. */
export interface NamedReport {
  readonly path: string;
  readonly report: Report;
}

/** How a command prints what it makes of reports: piece by piece, so that any number of them goes through. */
export interface Printer {
  begin?(): string;
  print(report: NamedReport): string;
  end?(): string;
}

/**
 * Carries out a command that prints something of each report that `args` name, in the format that they choose.
 * `printers` gives the printer of a format, for one report or for several.
 */
export async function printEach<Format extends string>(
  args: readonly string[],
  locale: Locale,
  formats: readonly [Format, ...Format[]],
  printers: (format: Format, isOne: boolean) => Printer,
): Promise<number> {
  const { values, positionals } = parseArguments({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, 'stdin-filename': { type: 'string' } },
  });
  const format = choose('format', values.format ?? formats[0], formats);
  if (positionals.length === 0) throw new UsageError({ zh: '请给出一个文件', en: 'name a file' });
  const targets = expandPaths(positionals);
  const printer = printers(format, targets.length === 1);
  const surroundings = new DiskSurroundings();
  let failed = false;
  let begun = false;
  for (const target of targets) {
    const loaded = 'problem' in target ? target : await loadReport(target.path, values['stdin-filename']);
    if ('problem' in loaded) {
      failed = true;
      process.stderr.write(`${target.path}: ${loaded.problem[locale]}\n`);
      continue;
    }
    const { knowledge, settings } = await surroundings.of(loaded.text.uri);
    if (!begun) await write(printer.begin?.() ?? '');
    begun = true;
    await write(printer.print({ path: loaded.path, report: readReport(loaded.text, knowledge, settings) }));
  }
  if (begun) await write(printer.end?.() ?? '');
  return failed ? 2 : 0;
}

/** Prints what `describe` makes of a report as JSON: by itself for one report, else in `{"files":[…]}` with the paths. */
export function jsonPrinter(describe: (report: Report) => object, isOne: boolean): Printer {
  if (isOne) return { print: ({ report }) => `${JSON.stringify(describe(report))}\n` };
  let separator = '';
  return {
    begin: () => '{"files":[',
    print({ path, report }) {
      const text = separator + JSON.stringify({ path, ...describe(report) });
      separator = ',\n';
      return text;
    },
    end: () => ']}\n',
  };
}
