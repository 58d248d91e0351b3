import { rules } from '../rules/index.js';
import type { Command } from './command.js';

/** `baogao rules`: one line a rule. */
export const ruleList: Command = {
  usage: 'rules',
  summary: { zh: '列出所有检查规则。', en: 'Lists all rules.' },
  run(_args, locale) {
    for (const { id, severity, title } of rules) process.stdout.write(`${id}\t${severity}\t${title[locale]}\n`);
    return 0;
  },
};
