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
const settled = memory.slice(Math.floor(memory.length / 4));
const least = Math.min(...settled);
const last = Math.max(...settled.slice(-3));
console.log(`${edits} edits in ${minutes} minutes; memory from ${least.toFixed(0)} to ${last.toFixed(0)} MiB`);
if (last > least * 1.5) {
  console.error('memory grows');
  process.exitCode = 1;
}
