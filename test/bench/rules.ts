import { analyse } from '../../server/analyse.js';
import { noReads, observed } from '../../server/document/reading.js';
import { readReport } from '../../server/document/read.js';
import { ReportText } from '../../server/document/reportText.js';
import { toDiagnostics } from '../../server/features/diagnostic.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { rules } from '../../server/rules/index.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { processorTime } from '../processorTime.js';
import { reportOfSize } from './text.js';

// rules [BYTES]: where the time of one keystroke goes, in milliseconds of processor time; for whoever makes it faster.
const text = new ReportText('file:///report.txt', 'baogao', 0, reportOfSize(Number(process.argv[2] ?? 2_000_000)));
const knowledge = builtInKnowledge();

function timePerCall(work: () => void, times: number): number {
  return (
    processorTime(() => {
      for (let time = 0; time < times; time++) work();
    }) / times
  );
}

const row = (name: string, milliseconds: number, note = ''): void => {
  console.log(name.padEnd(36), milliseconds.toFixed(3), note);
};

row(
  'first analysis',
  timePerCall(() => analyse(text, knowledge, defaultSettings), 1),
  `${text.lineCount} lines`,
);
let number = text.lineCount >> 1;
while ((text.lineAt(number)?.raw.length ?? 100) < 90) number++;
const at = { line: number, character: 3 };
let typed = false;
const type = (): void => {
  text.edit({ start: at, end: { line: number, character: typed ? 4 : 3 } }, typed ? '' : '好');
  typed = !typed;
};
let report = analyse(text, knowledge, defaultSettings);
row('edit', timePerCall(type, 100));
const before = readReport(text, knowledge, defaultSettings);
type();
console.log(
  'reading kept:',
  readReport(text, knowledge, defaultSettings) === before,
  text.lineAt(number)?.raw.slice(0, 40),
);
row(
  'edit, read',
  timePerCall(() => (type(), readReport(text, knowledge, defaultSettings)), 100),
);
row(
  'edit, read, run rules',
  timePerCall(() => (type(), (report = analyse(text, knowledge, defaultSettings))), 100),
);
row(
  'findings to diagnostics',
  timePerCall(() => toDiagnostics(report, 'zh'), 20),
  `${report.findings.length} findings`,
);
for (const rule of rules) {
  if (rule.scope !== 'report') continue;
  const reads = noReads();
  observed(reads, () => Array.from(rule.check(report)));
  const note = `${reads.everyLine ? 'every line ' : ''}${reads.lines.size} lines, ${reads.lists.size} lists`;
  row(
    rule.id,
    timePerCall(() => Array.from(rule.check(report)), 5),
    note,
  );
}
