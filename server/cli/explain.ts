import { rules } from '../rules/index.js';
import { rulePage } from '../rules/page.js';
import type { Command } from './command.js';
import { UsageError } from './usage.js';

/** `baogao explain`: the page of one rule. */
export const explain: Command = {
  usage: 'explain 规则',
  summary: {
    zh: '说明一条规则：查什么、依据、正误例、怎样关闭。',
    en: 'Explains a rule: what it finds, on what basis, examples, how to switch it off.',
  },
  run(args, locale) {
    const [id] = args;
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      throw new UsageError({
        zh: `没有“${id ?? ''}”这条规则，用 baogao rules 查看全部`,
        en: `there is no rule "${id ?? ''}"; baogao rules lists them`,
      });
    }
    process.stdout.write(rulePage(rule, locale));
    return 0;
  },
};
