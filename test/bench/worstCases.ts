import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { rules } from '../../server/rules/index.js';
import { defaultSettings, type Settings } from '../../server/rules/settings.js';
import { pieces } from '../fuzz/pieces.js';
import { processorTime } from '../processorTime.js';

// worstCases [LONGEST]: lines of one piece over and over, at doubling lengths, and by how much the time grows with each doubling.
// 2 is linear. For a line whose time grows faster than that, the rules that are to blame follow.
const longest = Number(process.argv[2] ?? 200_000);
/** Growth of more than this over two doublings, in lines that take more than this many milliseconds, is no noise. */
const [suspicious, noticeable] = [2.7 ** 2, 200];
const knowledge = builtInKnowledge();
const nothing: Settings = { ...defaultSettings, severities: Object.fromEntries(rules.map(({ id }) => [id, 'off'])) };

function analysisTime(line: string, settings: Settings): number {
  const text = new ReportText('file:///worst.txt', 'baogao', 0, `${line}\n`);
  return processorTime(() => analyse(text, knowledge, settings));
}

/** What triggers a rule, and nearly does: its own examples besides the pieces that fuzzing is made of. */
function seeds(): Set<string> {
  const marks = /[⟦⟧]/g;
  const examples = rules.flatMap(({ examples: { wrong, right } }) => [
    ...wrong.map((example) => (typeof example === 'string' ? example : example.wrong)),
    ...right,
  ]);
  const runs = [
    '其中12件，',
    '12件、',
    '（“',
    '《“',
    '“《',
    '（1）',
    '1.',
    '百分之',
    '第1条',
    '2025年1月',
    '占12%，',
    '甲、乙',
    'a(a)',
    '<a ',
    '一是',
    '，其中',
  ];
  return new Set([...pieces, ...runs, ...examples.map((example) => example.replace(marks, '').split('\n')[0] ?? '')]);
}

function lengths(): number[] {
  const all: number[] = [];
  for (let length = longest; length > longest / 20; length /= 2) all.unshift(Math.floor(length));
  return all;
}

analysisTime('青石镇2025年法治政府建设年度报告，共受理12件。'.repeat(500), defaultSettings);
let found = 0;
let worst = { time: 0, seed: '' };
const lines = [...seeds()].filter((seed) => seed.trim() !== '' && !/[\r\n]/.test(seed));
for (const seed of lines) {
  const times: number[] = [];
  for (const length of lengths()) {
    const line = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    times.push(analysisTime(line, defaultSettings));
    if ((times.at(-1) ?? 0) > 20_000) break;
  }
  const growth = times.slice(1).map((time, index) => time / (times[index] ?? 1));
  const last = times.at(-1) ?? 0;
  if (last > worst.time) worst = { time: last, seed };
  if (last < noticeable || last / (times.at(-3) ?? Infinity) < suspicious) continue;
  found++;
  console.log(
    JSON.stringify(seed.slice(0, 30)),
    times.map((time) => time.toFixed(0)).join(' '),
    'ms, growth',
    growth.map((ratio) => ratio.toFixed(1)).join(' '),
  );
  const line = seed.repeat(Math.ceil(longest / 8 / seed.length));
  const base = analysisTime(line, nothing);
  console.log(`    reading ${base.toFixed(0)} ms`);
  for (const { id, severity } of rules) {
    const alone = analysisTime(line, { ...nothing, severities: { ...nothing.severities, [id]: severity } });
    if (alone > base * 1.5 + 5) console.log(`    ${id} ${(alone - base).toFixed(0)} ms`);
  }
}
console.log(
  `${lines.length} lines of up to ${longest} characters; ${found} grow faster than their length; longest ${worst.time.toFixed(0)} ms: ${JSON.stringify(worst.seed)}`,
);
if (found > 0) process.exitCode = 1;
