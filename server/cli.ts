import { isMainThread } from 'node:worker_threads';
import { check } from './cli/check.js';
import { explain } from './cli/explain.js';
import type { Command } from './cli/command.js';
import { figures } from './cli/figures.js';
import { fix } from './cli/fix.js';
import { languageServer } from './cli/lsp.js';
import { outline } from './cli/outline.js';
import { ruleList } from './cli/rules.js';
import { settings } from './cli/settings.js';
import { endWithReader } from './cli/terminal.js';
import { UsageError } from './cli/usage.js';
import { serveChecks } from './cli/workers.js';
import { preferSmallHeap } from './memory.js';
import { localeFrom } from './text/localized.js';
import { version } from './version.js';

export { hasChecked as isWarm, onFirstCheck as onWarm } from './workspace/surroundings.js';

/** Called when the program is loaded: only as a language server it lives long enough for its memory to matter. */
export function started(): void {
  if (process.argv[2] === 'lsp') preferSmallHeap();
}

const commands: Readonly<Record<string, Command>> = {
  check,
  fix,
  outline,
  figures,
  rules: ruleList,
  explain,
  settings,
  lsp: languageServer,
};

async function main(): Promise<number> {
  const locale = localeFrom(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG']);
  const [name, ...rest] = process.argv.slice(2);
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help(locale));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined && rest.some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(helpOn(command, locale));
    return 0;
  }
  try {
    if (command === undefined) {
      throw new UsageError({ zh: `没有“${name}”这个命令`, en: `there is no command "${name}"` });
    }
    return await command.run(rest, locale);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`baogao: ${error.sentence[locale]}\n`);
    process.stderr.write(locale === 'zh' ? '用法见 baogao --help\n' : 'See baogao --help\n');
    return 2;
  }
}

function help(locale: 'zh' | 'en'): string {
  const rows = Object.values(commands).map((command) => helpOn(command, locale));
  return `${locale === 'zh' ? '报告助手' : 'Baogao'} ${version}\n\n${rows.join('')}`;
}

function helpOn({ usage, summary }: Command, locale: 'zh' | 'en'): string {
  return `  baogao ${usage}\n      ${summary[locale]}\n`;
}

if (isMainThread) {
  endWithReader();
  void main().then((status) => {
    process.exitCode = status;
  });
} else serveChecks();
