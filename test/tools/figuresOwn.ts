/**
 * Precision and recall of contradicted figures on the project's own sentences: hand-made ones and generated ones, apart.
 * `npm run score:figures:own [-v]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../server/document/read.js';
import { ReportText } from '../../server/document/reportText.js';
import { relationsOf } from '../../server/facts/figures.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { rows } from './figureLabels.js';
import { generatedSentences } from './figureSentences.js';

interface Sentence {
  readonly text: string;
  /** Whether its figures contradict each other. */
  readonly wrong: boolean;
  readonly script: 'simplified' | 'traditional';
}

const verbose = process.argv.includes('-v');
const folder = 'test/fixtures/figures';
const generated = readFileSync(join(folder, 'generated.jsonl'), 'utf8');
if (generated !== generatedSentences()) {
  console.error('generated.jsonl is not what figureSentences.ts makes');
  process.exit(1);
}
const results = [
  score('hand-made', rows<Sentence>(join(folder, 'handmade.jsonl'))),
  score('generated', rows<Sentence>(join(folder, 'generated.jsonl'))),
];
if (results.includes(false)) process.exit(1);

function score(name: string, sentences: readonly Sentence[]): boolean {
  let hits = 0;
  let alarms = 0;
  let missed = 0;
  for (const { text, wrong } of sentences) {
    const report = readReport(new ReportText('file:///a.txt', 'baogao', 1, text), builtInKnowledge());
    const found = relationsOf(report).filter(({ verdict }) => verdict === 'contradicted');
    if (found.length > 0 && wrong) hits++;
    else if (found.length > 0) alarms++;
    else if (wrong) missed++;
    if (verbose && found.length > 0 !== wrong)
      console.log(wrong ? 'missed' : 'alarm ', text, found[0]?.computation ?? '');
  }
  const precision = hits / (hits + alarms);
  const recall = hits / (hits + missed);
  const scripts = sentences.filter(({ script }) => script === 'traditional').length;
  console.log(
    `${name}: ${sentences.length} sentences (${hits + missed} wrong, ${scripts} traditional)  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`,
  );
  return precision >= 0.98 && recall >= 0.9;
}
