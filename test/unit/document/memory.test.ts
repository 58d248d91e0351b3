import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { atOnce } from '../../../server/document/steps.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { indexReport } from '../../../server/workspace/indexedReport.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function usedMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** A report of a megabyte that differs from all others in its headings. */
function report(number: number): ReportText {
  const padding = '全镇上下扎实推进各项工作，取得了良好的成效。'.repeat(20_000);
  const content = `青石${number}镇2025年法治政府建设年度报告\n一、第${number}年主要工作情况和取得的成效\n${padding}\n`;
  return new ReportText(`file:///${number}.txt`, 'baogao', 0, content);
}

it('keeps nothing of a report that nobody has open any more', () => {
  readReport(report(0), builtInKnowledge());
  const before = usedMegabytes();
  for (let number = 1; number <= 20; number++) readReport(report(number), builtInKnowledge());
  expect(usedMegabytes() - before).toBeLessThan(5);
});

it('keeps of a report that is not open what others need to know, and not its text', () => {
  const before = usedMegabytes();
  const kept = Array.from({ length: 20 }, (_, number) =>
    atOnce(indexReport(report(number), builtInKnowledge(), { severities: {} })),
  );
  expect(usedMegabytes() - before).toBeLessThan(5);
  expect(kept.map((each) => each?.title).at(-1)).toContain('青石19镇');
});
