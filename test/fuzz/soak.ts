import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ReportText } from '../../server/document/reportText.js';
import { residentSet } from '../bench/latency.js';
import { ServerProcess } from '../protocol/client.js';
import { randomChange, tidy } from './edits.js';
import { Chance } from './random.js';

// soak [--minutes N]: writers at work in all sample reports at once, as fast as the server answers, while its memory is watched.
const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? 5 : Number(process.argv[at + 1]);
const end = Date.now() + minutes * 60_000;
const server = new ServerProcess();
await server.initialize();
const chance = new Chance(20261122);

interface Writer {
  readonly original: string;
  readonly text: ReportText;
}

const writers: Writer[] = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name, index) => {
    const original = readFileSync(join('samples', name), 'utf8');
    return { original, text: new ReportText(`file:///soak${index}.txt`, 'baogao', 1, original) };
  });
for (const { text, original } of writers) await server.open(text.uri, original);

const questions = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'inlayHint'] as const;
const memory: number[] = [];
let edits = 0;
let nextSample = 0;
while (Date.now() < end) {
  const { text, original } = chance.pick(writers);
  const back = edits % 400 === 399;
  const change = back ? { text: original } : tidy(randomChange(chance, text), text);
  if ('range' in change) text.edit(change.range, change.text);
  else text.reset(original);
  text.version++;
  const textDocument = { uri: text.uri, version: text.version };
  await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
  edits++;
  await server.diagnostics(text.uri);
  if (edits % 5 === 0) {
    const range = { start: { line: 0, character: 0 }, end: { line: text.lineCount, character: 0 } };
    await server.connection.sendRequest(`textDocument/${chance.pick(questions)}`, { textDocument, range });
  }
  if (Date.now() < nextSample) continue;
  nextSample = Date.now() + (minutes * 60_000) / 20;
  memory.push(residentSet(server.process.pid ?? 0));
  console.log(`${edits} edits, ${memory.at(-1)?.toFixed(0)} MiB`);
}
await server.stop();
// Between collections memory swings, so its mean over a quarter of the time is compared with that over the last.
const quarter = Math.floor(memory.length / 4);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const early = mean(memory.slice(quarter, 2 * quarter));
const late = mean(memory.slice(-quarter));
console.log(`${edits} edits in ${minutes} minutes; memory ${early.toFixed(0)} MiB, in the end ${late.toFixed(0)} MiB`);
if (late > early * 1.3) {
  console.error('memory grows');
  process.exitCode = 1;
}
