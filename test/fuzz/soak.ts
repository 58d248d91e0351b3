import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { residentSet } from '../bench/latency.js';
import { ServerProcess } from '../protocol/client.js';
import { Writer } from './edits.js';
import { differenceOf } from './incremental.js';
import { answered } from './patience.js';
import { Chance } from './random.js';

// soak [--minutes N]: writers at work in all sample reports at once, as fast as the server answers, while its memory is watched. In the
// end every report is held against a fresh analysis, so that no edit can have been lost unseen.
const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? 5 : Number(process.argv[at + 1]);
const end = Date.now() + minutes * 60_000;
const server = new ServerProcess();
await server.initialize();
const chance = new Chance(20261122);

const originals = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('samples', name), 'utf8'));
const writers = originals.map((text, index) => new Writer(`file:///soak${index}.txt`, text, chance, originals));
for (const { uri, text } of writers) await server.open(uri, text);

const questions = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'inlayHint'] as const;
const memory: number[] = [];
let edits = 0;
let nextSample = 0;
while (Date.now() < end) {
  const writer = chance.pick(writers);
  const contentChanges = writer.edit();
  const textDocument = { uri: writer.uri, version: writer.version };
  await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  edits++;
  await answered(server.process, server.diagnostics(writer.uri));
  if (edits % 5 === 0) {
    const range = { start: { line: 0, character: 0 }, end: { line: writer.lineCount, character: 0 } };
    await server.connection.sendRequest(`textDocument/${chance.pick(questions)}`, { textDocument, range });
  }
  if (Date.now() < nextSample) continue;
  nextSample = Date.now() + (minutes * 60_000) / 20;
  memory.push(residentSet(server.process.pid ?? 0));
  console.log(`${edits} edits, ${memory.at(-1)?.toFixed(0)} MiB`);
}
for (const writer of writers) {
  if ((await differenceOf(server, writer)) === undefined) continue;
  console.error(`edits were lost in ${writer.uri}`);
  process.exitCode = 1;
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
