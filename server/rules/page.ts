import type { Locale } from '../text/localized.js';
import type { Rule, Severity } from './rule.js';

/** The page of `rule` as Markdown: what it finds, why, on what basis, wrong and right texts, how to switch it off. */
export function rulePage(rule: Rule, locale: Locale): string {
  const words = wordsOf[locale];
  const basis = rule.basis.map(({ source, says }) => `- ${source}${words.colon}${says[locale]}`).join('\n');
  const wrong = rule.examples.wrong.map((example) =>
    example.fixed === undefined
      ? block(example.wrong)
      : `${block(example.wrong)}\n\n${words.fixed}\n\n${block(example.fixed)}`,
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
    words.marks,
    ...wrong,
    `## ${words.right}`,
    ...rule.examples.right.map(block),
    `## ${words.off}`,
    words.offText(rule.id),
    '',
  ].join('\n\n');
}

/** The list of all `rules` as Markdown, area by area, with links to their pages. */
export function ruleIndex(rules: readonly Rule[], locale: Locale): string {
  const words = wordsOf[locale];
  const areas = [...new Set(rules.map(areaOf))];
  const sections = areas.map((area) => {
    const rows = rules
      .filter((rule) => areaOf(rule) === area)
      .map(
        ({ id, title, severity, fixable }) =>
          `| [${id}](${id}.md) | ${title[locale]} | ${words.severities[severity]} | ${words.fixes[fixable]} |`,
      );
    const header = `| ${words.columns.join(' | ')} |\n| --- | --- | --- | --- |`;
    return `## ${area}\n\n${header}\n${rows.join('\n')}\n`;
  });
  return `# ${words.index}\n\n${sections.join('\n')}`;
}

function areaOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

interface Words {
  readonly index: string;
  readonly columns: readonly string[];
  readonly colon: string;
  readonly severity: string;
  readonly severities: Record<Severity | 'off', string>;
  readonly fix: string;
  readonly fixes: Record<Rule['fixable'], string>;
  readonly why: string;
  readonly basis: string;
  readonly advice: string;
  readonly wrong: string;
  readonly marks: string;
  readonly fixed: string;
  readonly right: string;
  readonly off: string;
  offText(id: string): string;
}

const wordsOf: Record<Locale, Words> = {
  zh: {
    index: '检查规则',
    columns: ['规则', '查什么', '默认级别', '修改'],
    colon: '：',
    severity: '默认级别',
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关闭' },
    fix: '修改',
    fixes: { safe: '可自动修改', choice: '由您选择', none: '请手动修改' },
    why: '为什么',
    basis: '依据',
    advice: '怎么办',
    wrong: '错误的写法',
    marks: '⟦…⟧ 标出提示的地方，原文中没有。',
    fixed: '改为：',
    right: '正确的写法',
    off: '如何关闭',
    offText: (id) =>
      [
        '- 只忽略一处或一个文件：在提示处按快速修复（灯泡），选“忽略这一处”或“在本文件中忽略”，记在 `.baogao/ignore.json`。',
        `- 在一个文件夹中关闭（编辑器和命令行都照办）：\`.baogao/settings.json\` 写 \`{ "rules": { "${id}": "off" } }\`。`,
        `- 只在自己的编辑器中关闭：设置 \`"baogao.rules": { "${id}": "off" }\`。也可以改成 \`error\`、\`warning\`、\`information\` 或 \`hint\`。`,
      ].join('\n'),
  },
  en: {
    index: 'Rules',
    columns: ['Rule', 'What it finds', 'Default severity', 'Fix'],
    colon: ': ',
    severity: 'Default severity',
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off' },
    fix: 'Fix',
    fixes: { safe: 'automatic', choice: 'your choice', none: 'by hand' },
    why: 'Why',
    basis: 'Basis',
    advice: 'What to do',
    wrong: 'Wrong',
    marks: '⟦…⟧ marks what is reported and is no part of the text.',
    fixed: 'becomes:',
    right: 'Right',
    off: 'How to switch it off',
    offText: (id) =>
      [
        '- One place or one file: the quick fixes (light bulb) “Ignore this one” and “Ignore in this file”, kept in `.baogao/ignore.json`.',
        `- A folder, for editor and command line alike: \`{ "rules": { "${id}": "off" } }\` in \`.baogao/settings.json\`.`,
        `- Your own editor: \`"baogao.rules": { "${id}": "off" }\` in its settings; or \`error\`, \`warning\`, \`information\`, \`hint\`.`,
      ].join('\n'),
  },
};
