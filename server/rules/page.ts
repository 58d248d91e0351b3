import type { Locale } from '../text/localized.js';
import type { Rule, Severity } from './rule.js';

/** The page of `rule` as Markdown: what it finds, why, on what basis, wrong and right texts, how to switch it off. */
export function rulePage(rule: Rule, locale: Locale): string {
  const words = wordsOf[locale];
  const basis = rule.basis.map(({ source, says }) => `- ${source}${words.colon}${says[locale]}`).join('\n');
  const wrong = rule.examples.wrong.map((example) =>
    example.fixed === undefined
      ? block(example.wrong)
      : `${block(example.wrong)}\n${words.fixed}\n\n${block(example.fixed)}`,
  );
  return [
    `# ${rule.id}`,
    rule.title[locale],
    `${words.severity}${words.colon}${words.severities[rule.severity]} · ${words.fix}${words.colon}${words.fixes[rule.fixable]}`,
    `## ${words.why}`,
    rule.explanation[locale],
    `## ${words.basis}`,
    basis,
    `## ${words.advice}`,
    rule.advice[locale],
    `## ${words.wrong}`,
    ...wrong,
    `## ${words.right}`,
    ...rule.examples.right.map(block),
    `## ${words.off}`,
    words.offText(rule.id),
    '',
  ].join('\n\n');
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

interface Words {
  readonly colon: string;
  readonly severity: string;
  readonly severities: Record<Severity | 'off', string>;
  readonly fix: string;
  readonly fixes: Record<Rule['fixable'], string>;
  readonly why: string;
  readonly basis: string;
  readonly advice: string;
  readonly wrong: string;
  readonly fixed: string;
  readonly right: string;
  readonly off: string;
  offText(id: string): string;
}

const wordsOf: Record<Locale, Words> = {
  zh: {
    colon: '：',
    severity: '默认级别',
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关闭' },
    fix: '修改',
    fixes: { safe: '可自动修改', choice: '由您选择', none: '请手动修改' },
    why: '为什么',
    basis: '依据',
    advice: '怎么办',
    wrong: '错误的写法',
    fixed: '改为：',
    right: '正确的写法',
    off: '如何关闭',
    offText: (id) => `在设置中把 \`baogao.rules\` 的 \`"${id}"\` 设为 \`"off"\`。`,
  },
  en: {
    colon: ': ',
    severity: 'Default severity',
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off' },
    fix: 'Fix',
    fixes: { safe: 'automatic', choice: 'your choice', none: 'by hand' },
    why: 'Why',
    basis: 'Basis',
    advice: 'What to do',
    wrong: 'Wrong',
    fixed: 'becomes:',
    right: 'Right',
    off: 'How to switch it off',
    offText: (id) => `Set \`"${id}"\` to \`"off"\` under \`baogao.rules\` in the settings.`,
  },
};
