import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../../server/cli/checkedFile.js';
import { excerptAround } from '../../../server/cli/display.js';
import type { Format } from '../../../server/cli/formats/format.js';
import { githubFormat } from '../../../server/cli/formats/github.js';
import { jsonFormat } from '../../../server/cli/formats/json.js';
import { prettyFormat } from '../../../server/cli/formats/pretty.js';
import { sarifFormat } from '../../../server/cli/formats/sarif.js';
import { Summary } from '../../../server/cli/summary.js';

const options = { locale: 'zh', paint: (_style: string, text: string): string => text } as const;
const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 7 } };
const clean: CheckedFile = {
  path: '清楚.txt',
  encoding: 'utf-8',
  reportType: 'rule-of-law',
  year: 2025,
  unit: '青石镇',
  diagnostics: [],
};
const faulty: CheckedFile = {
  ...clean,
  path: '有误, 100%.txt',
  encoding: 'gb18030',
  diagnostics: [
    {
      rule: 'figures/sum',
      severity: 'warning',
      message: '合计应为13\n依据：算术',
      summary: '合计应为13',
      range,
      related: [{ range, message: '分项' }],
      fixes: [{ title: '改为13', edits: [{ range, newText: '13' }] }],
      excerpt: excerptAround('　　全镇共12个村', { start: 5, end: 7 }),
    },
  ],
};

function print(format: Format, files: readonly CheckedFile[] = [clean, faulty]): { text: string; summary: Summary } {
  const summary = new Summary();
  let text = format.begin();
  for (const file of files) {
    summary.add(file);
    text += format.file(file);
  }
  return { text: text + format.end(summary), summary };
}

describe('the pretty format', () => {
  it('shows the line with a marker under it', () => {
    expect(print(prettyFormat(options)).text).toBe(
      [
        '有误, 100%.txt:3:6 警告 合计应为13 [figures/sum]',
        '    　　全镇共12个村',
        '              ^^',
        '非 UTF-8 编码的文件：gb18030 1',
        '共检查 2 份：错误 0，警告 1，信息 0，提示 0',
        '',
      ].join('\n'),
    );
  });
});

describe('the JSON format', () => {
  it('is one object in the shape that others rely on', () => {
    const parsed = JSON.parse(print(jsonFormat()).text) as { files: object[]; summary: object };
    const [diagnostic] = faulty.diagnostics;
    expect(parsed.files[1]).toEqual({
      path: faulty.path,
      reportType: 'rule-of-law',
      year: 2025,
      unit: '青石镇',
      diagnostics: [
        {
          rule: 'figures/sum',
          severity: 'warning',
          message: diagnostic?.message,
          range,
          related: diagnostic?.related,
          fixes: diagnostic?.fixes,
        },
      ],
    });
    expect(parsed.summary).toMatchObject({ files: 2, warning: 1, rules: { 'figures/sum': 1 } });
  });

  it('is whole without any file', () => {
    expect(JSON.parse(print(jsonFormat(), []).text)).toMatchObject({ files: [] });
  });
});

describe('the GitHub format', () => {
  it('escapes what its commands are made of', () => {
    expect(print(githubFormat).text).toBe(
      '::warning file=有误%2C 100%25.txt,line=3,endLine=3,col=6,endColumn=8,title=figures/sum::合计应为13%0A依据：算术\n',
    );
  });
});

describe('the SARIF format', () => {
  it('gives one-based regions and percent-encoded places', () => {
    const log = JSON.parse(print(sarifFormat(options)).text) as { version: string; runs: { results: object[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results).toMatchObject([
      {
        ruleId: 'figures/sum',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '%E6%9C%89%E8%AF%AF%2C%20100%25.txt' },
              region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 8 },
            },
          },
        ],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '13' } }] }] }],
      },
    ]);
  });
});

describe('the exit status', () => {
  it('is that of the gravest finding', () => {
    const { summary } = print(jsonFormat());
    expect(summary.exitStatus('error')).toBe(0);
    expect(summary.exitStatus('warning')).toBe(1);
    expect(summary.exitStatus('never')).toBe(0);
    summary.unreadable.push({ path: 'x', message: '没有这个文件' });
    expect(summary.exitStatus('never')).toBe(2);
  });
});
