import { expect, test } from 'vitest';
import { clientSource, exists, json } from './sources.js';
import { expectLinear, repeated } from '../growth.js';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string; readonly when: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly views: { readonly baogao: readonly { readonly id: string }[] };
    readonly languages: readonly {
      readonly filenamePatterns: readonly string[];
      readonly firstLine: string;
    }[];
  };
}

const { contributes } = json('package.json') as Manifest;
const commands = contributes.commands.map(({ command }) => command);

test('every command is carried out, and only commands are bound or put into menus', () => {
  const source = clientSource();
  for (const command of commands) expect(source, command).toContain(`'${command}'`);
  for (const [menu, items] of Object.entries(contributes.menus)) {
    for (const { command } of items) expect(commands, menu).toContain(command);
  }
  for (const { command, when } of contributes.keybindings ?? []) {
    expect(commands).toContain(command);
    expect(when).toMatch(/baogao/);
  }
});

test('every view has a provider', () => {
  for (const { id } of contributes.views.baogao) expect(clientSource()).toContain(`'${id}'`);
});

test('icons are there', () => {
  for (const { icon } of contributes.viewsContainers.activitybar) expect(exists(icon)).toBe(true);
});

test('each step of the walkthrough has its page in both languages', () => {
  for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
    expect(exists(media.markdown)).toBe(true);
    expect(exists(media.markdown.replace(/\.md$/, '.nls.zh-cn.md'))).toBe(true);
  }
});

test.each(['警告', 'warning'])('the problem matcher reads what the command line prints (%s)', (severity) => {
  const [matcher] = contributes.problemMatchers;
  const line = `报告/青石镇 2025.txt:5:8 ${severity} 41+16＝57，与总数58不符，差1 [figures/sum]`;
  expect(new RegExp(matcher?.pattern.regexp ?? '').exec(line)?.slice(1)).toEqual([
    '报告/青石镇 2025.txt',
    '5',
    '8',
    severity,
    '41+16＝57，与总数58不符，差1',
    'figures/sum',
  ]);
});

const [language] = contributes.languages;

function named(name: string): boolean {
  return (language?.filenamePatterns ?? []).some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
  });
}

test.each([
  '青石镇2025年法治政府建设年度报告.txt',
  '关于2024年法治政府建设情况的报告.txt',
  '丰溪街道办事处2023年度法治政府建设工作总结.txt',
  '云岭鄉2025年法治政府建設年度報告.txt',
  '2025年政府資訊公開工作年度報告.txt',
  '上半年依法行政工作汇报.txt',
  '依法行政工作匯報.txt',
  '张某某同志2025年述法.txt',
])('the name %s says report', (name) => {
  expect(named(name)).toBe(true);
});

test.each(['readme.txt', '会议通知.txt', '购物清单.txt', '青石镇2025年法治政府建设年度报告.docx', 'report.txt'])(
  'the name %s does not',
  (name) => {
    expect(named(name)).toBe(false);
  },
);

const firstLine = new RegExp(language?.firstLine ?? '(?!)');

test.each([
  '青石镇2025年法治政府建设年度报告',
  '中共云溪县青石镇委员会 青石镇人民政府关于2025年法治政府建设情况的报告',
  '　　云溪县司法局2025年政府信息公开工作年度报告　',
  '\ufeff青石鎮2025年法治政府建設年度報告',
  '2025年度依法行政工作總結',
  '二〇二五年政府工作报告',
  '2025年度述职述廉报告',
  '依法行政工作情況的匯報',
  '【报告助手 类型：rule-of-law 年度：2025】',
  '<!-- baogao: type=rule-of-law -->',
])('the first line %s opens a report', (line) => {
  expect(line).toMatch(firstLine);
});

test.each([
  '',
  '关于召开法治政府建设工作会议的通知',
  'Dear Sir or Madam',
  '学习《政府工作报告》的体会',
  '转发省政府信息公开办公室报告制度的通知',
  `${'法治政府建设'.repeat(30)}报告`,
])('the first line %s does not', (line) => {
  expect(line).not.toMatch(firstLine);
});

test('the first line is judged in linear time', () => {
  for (const unit of [' ', '　述法']) {
    expectLinear(unit, 80_000, (length) => firstLine.test(`${repeated(unit, length)}x`));
  }
});
