import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { codeLenses } from '../../server/features/codeLens.js';
import { toDiagnostics } from '../../server/features/diagnostic.js';
import { documentSymbols } from '../../server/features/documentSymbol.js';
import { foldingRanges } from '../../server/features/foldingRange.js';
import { tokensOf, tokenTypes } from '../../server/features/semanticTokens.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { atOnce } from '../../server/document/steps.js';
import { ServerProcess } from '../protocol/client.js';
import { Writer } from './edits.js';
import { answered } from './patience.js';
import { Chance } from './random.js';

/** What the server and a fresh analysis say of the same text, where they differ. */
export interface Difference {
  readonly file: string;
  readonly seed: number;
  readonly edit: number;
  readonly text: string;
  readonly served: Said;
  readonly fresh: Said;
}

/** What a run compared, and the first difference if there was one. */
export interface Comparison {
  readonly files: number;
  readonly edits: number;
  readonly comparisons: number;
  readonly difference?: Difference;
}

/** What is said of a text. */
interface Said {
  readonly diagnostics: unknown;
  readonly symbols: unknown;
  readonly foldings: unknown;
  readonly lenses: unknown;
  readonly tokens: unknown;
}

/** Edits between two comparisons: often one, at times more than the server remembers. */
const gaps = [1, 1, 1, 2, 3, 5, 8, 20, 40, 100] as const;

/**
 * Makes `count` random edits, spread over all reports in and below `folder`, through real `didChange` notifications to one
 * server, and compares what it says now and then with a fresh analysis of the same text. Stops at the first difference.
 */
export async function compareIncremental(folder: string, count: number, seed: number): Promise<Comparison> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(txt|md)$/.test(name));
  const files = names.map((name) => join(folder, name));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const server = new ServerProcess();
  await server.initialize();
  let edits = 0;
  let comparisons = 0;
  try {
    for (const [index, file] of files.entries()) {
      const chance = new Chance(seed + index);
      const writer = new Writer(`file:///${index}.txt`, texts[index] ?? '', chance, texts);
      const share = Math.ceil(count / files.length);
      const run = await editOne(server, writer, chance, share);
      edits += run.edit;
      comparisons += run.comparisons;
      if (run.said === undefined) continue;
      const difference = { file, seed, edit: run.edit, text: writer.text, ...run.said };
      return { files: files.length, edits, comparisons, difference };
    }
  } finally {
    // A server that hangs would not stop when asked to.
    server.process.kill('SIGKILL');
  }
  return { files: files.length, edits, comparisons };
}

type Disagreement = Pick<Difference, 'served' | 'fresh'>;

interface Run {
  readonly edit: number;
  readonly comparisons: number;
  readonly said?: Disagreement;
}

async function editOne(server: ServerProcess, writer: Writer, chance: Chance, count: number): Promise<Run> {
  await server.open(writer.uri, writer.text);
  let comparisons = 0;
  let next = 0;
  for (let edit = 1; edit <= count; edit++) {
    const contentChanges = writer.edit();
    const textDocument = { uri: writer.uri, version: writer.version };
    await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    if (chance.below(200) === 0) await rename(server, writer, edit);
    if (edit < next && edit < count) continue;
    next = edit + chance.pick(gaps);
    comparisons++;
    const said = await differenceOf(server, writer);
    if (said !== undefined) return { edit, comparisons, said };
  }
  await close(server, writer.uri);
  return { edit: count, comparisons };
}

async function rename(server: ServerProcess, writer: Writer, edit: number): Promise<void> {
  await close(server, writer.uri);
  writer.rename(writer.uri.replace(/(-\d+)?\.txt$/, `-${edit}.txt`));
  await server.open(writer.uri, writer.text);
}

function close(server: ServerProcess, uri: string): Promise<void> {
  return server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

/** What the server says of the writer's document and what a fresh analysis says, where they differ. */
export async function differenceOf(server: ServerProcess, writer: Writer): Promise<Disagreement | undefined> {
  const served = await answered(server.process, ask(server, writer.uri));
  const fresh = analyseFresh(writer.uri, writer.text);
  return JSON.stringify(served) === JSON.stringify(fresh) ? undefined : { served, fresh };
}

async function ask(server: ServerProcess, uri: string): Promise<Said> {
  const params = { textDocument: { uri } };
  const diagnostics = await server.diagnostics(uri);
  const symbols = await server.connection.sendRequest('textDocument/documentSymbol', params);
  const foldings = await server.connection.sendRequest('textDocument/foldingRange', params);
  const lenses = await server.connection.sendRequest('textDocument/codeLens', params);
  const { data: tokens } = await server.connection.sendRequest<{ data: number[] }>(
    'textDocument/semanticTokens/full',
    params,
  );
  return { diagnostics, symbols, foldings, lenses, tokens };
}

function analyseFresh(uri: string, content: string): Said {
  const report = analyse(new ReportText(uri, 'baogao', 0, content), builtInKnowledge(), defaultSettings);
  const tokens = new SemanticTokensBuilder();
  for (const { position, length, type, modifiers } of tokensOf(report)) {
    tokens.push(position.line, position.character, length, tokenTypes.indexOf(type), modifiers);
  }
  return {
    diagnostics: toDiagnostics(report, 'zh'),
    symbols: atOnce(documentSymbols(report, 'zh')),
    foldings: atOnce(foldingRanges(report)),
    lenses: codeLenses(report, 'zh'),
    tokens: tokens.build().data,
  };
}
