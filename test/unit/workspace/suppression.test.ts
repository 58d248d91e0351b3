import { describe, expect, it } from 'vitest';
import { analyse, type AnalysedReport } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { ignoreListFrom, type IgnoreList } from '../../../server/workspace/ignoreList.js';
import { occurrencesOf } from '../../../server/workspace/occurrences.js';
import { suppress } from '../../../server/workspace/suppression.js';
import { surroundingsOf, checkReport, unusedProblems } from '../../../server/workspace/surroundings.js';
import { BaogaoFolders } from '../../../server/workspace/folders.js';
import { MemoryFiles } from './memoryFiles.js';

const uri = 'file:///home/wen/reports/report.txt';
const rule = 'form/surplus-yu';
const before = '全年开展宣传。';
const sentence = '提出法律意见16余条，办理案件23余件。';
const after = '群众表示满意。';
const text = ['青石镇报告', `　　${before}${sentence}${after}`, '　　另有培训15余次。'].join('\n');

function read(content: string): AnalysedReport {
  return analyse(new ReportText(uri, 'baogao', 1, content), builtInKnowledge(), { severities: {} });
}

function left(content: string, list: IgnoreList, file = 'report.txt'): string[] {
  const { report } = suppress(read(content), [{ list, file }]);
  return report.findings
    .filter((finding) => finding.rule.id === rule)
    .map(({ range }) =>
      report.text.getText({ start: range.start, end: { ...range.end, character: range.end.character + 1 } }),
    );
}

/** An ignore list that hides the finding number `index` of the rule in the text above. */
function listFor(index: number): IgnoreList {
  const report = read(text);
  const places = [...occurrencesOf(report.text, report.findings, (id) => id === rule).values()];
  return ignoreListFrom({ occurrences: [places[index]] });
}

const nothing = ignoreListFrom(undefined);
const all = left(text, nothing);

describe('an ignored occurrence', () => {
  it('is one of several in its sentence', () => {
    expect(all).toHaveLength(3);
    expect(left(text, listFor(1))).toEqual([all[0], all[2]]);
  });

  it('stays ignored while the text elsewhere changes', () => {
    const moved = `新的一行。\n${text.replace('青石镇', '柳河街道')}\n　　最后一句。`;
    expect(left(moved, listFor(0))).toEqual([all[1], all[2]]);
  });

  it('stays ignored when one neighbour changes, and when dirt is cleaned away', () => {
    expect(left(text.replace(before, '全年开展多种宣传。'), listFor(0))).toHaveLength(2);
    expect(left(text.replace('提出法律', '提出 法律'), listFor(0))).toHaveLength(2);
  });

  it('comes back when its sentence changes or it stands elsewhere', () => {
    expect(left(text.replace('16余条', '17余条'), listFor(0))).toHaveLength(3);
    expect(left(text.replace(before, '').replace(after, '效果好。'), listFor(0))).toHaveLength(3);
  });
});

describe('a rule ignored in a file', () => {
  const list = ignoreListFrom({ files: [{ file: 'report.txt', rules: [rule] }] });

  it('is silent in that file alone', () => {
    expect(left(text, list)).toEqual([]);
    expect(left(text, list, 'other.txt')).toEqual(all);
  });
});

describe('an entry that hides nothing', () => {
  it('is pointed out at its place, unless its rule is off', async () => {
    const ignore = JSON.stringify(
      {
        files: [{ file: 'report.txt', rules: ['form/ellipsis'] }],
        occurrences: [{ rule, file: 'report.txt', sentence: 'x', before: '', after: '' }],
      },
      null,
      1,
    );
    const unusedWith = async (settings: string): Promise<number[]> => {
      const folders = new BaogaoFolders(
        new MemoryFiles({
          'file:///home/wen/reports/.baogao/ignore.json': ignore,
          'file:///home/wen/reports/.baogao/settings.json': settings,
        }),
      );
      const around = surroundingsOf(uri, await folders.chain(uri), undefined, builtInKnowledge());
      const { unused } = checkReport(new ReportText(uri, 'baogao', 1, text), around);
      return (await Promise.all(unused.map(unusedProblems))).flat().map(({ range }) => range.start.line);
    };
    expect(await unusedWith('{}')).toEqual([10, 2]);
    expect(await unusedWith(`{"rules":{"${rule}":"off"}}`)).toEqual([2]);
  });
});
