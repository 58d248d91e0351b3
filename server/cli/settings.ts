import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locale } from '../text/localized.js';
import { effectiveSettings } from '../workspace/effective.js';
import { DiskSurroundings } from './checker.js';
import type { Command } from './command.js';
import { choose, parseArguments } from './usage.js';

/** `baogao settings`: what holds for a report or a folder, and where it is set. */
export const settings: Command = {
  usage: 'settings [文件或文件夹] [--format pretty|json]',
  summary: {
    zh: '显示对某个文件或文件夹实际生效的设置，以及各项设在哪里。',
    en: 'Shows the settings that hold for a file or folder, and where each is set.',
  },
  async run(args, locale) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'pretty' } },
    });
    const format = choose('format', values.format, ['pretty', 'json']);
    const path = resolve(positionals[0] ?? '.');
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const report = isFolder ? join(path, '报告.txt') : path;
    const effective = effectiveSettings(await new DiskSurroundings().of(pathToFileURL(report).href));
    if (format === 'json') {
      process.stdout.write(`${JSON.stringify(effective)}\n`);
      return 0;
    }
    const rows = [
      ...effective.report.map(({ name, value, origin }) => [name, value, originOf(origin, locale)]),
      ...effective.rules.map(({ rule, severity, origin }) => [rule, severity, originOf(origin, locale)]),
    ];
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    for (const [name = '', value = '', origin = ''] of rows) {
      process.stdout.write(`${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${origin}\n`);
    }
    return 0;
  },
};

function originOf(origin: string, locale: Locale): string {
  if (origin === 'default') return locale === 'zh' ? '默认' : 'default';
  return relative(process.cwd(), fileURLToPath(origin));
}
