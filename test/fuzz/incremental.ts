import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver-protocol';
import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { toDiagnostics } from '../../server/features/diagnostic.js';
import { documentSymbols } from '../../server/features/documentSymbol.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { ServerProcess } from '../protocol/client.js';
import { randomChange, tidy } from './edits.js';
import { Chance } from './random.js';

/** What the server and a fresh analysis say of the same text, where they differ. */
export interface Difference {
  readonly file: string;
  readonly seed: number;
  readonly edit: number;
  readonly text: string;
  readonly served: unknown;
  readonly fresh: unknown;
}

/**
 * Makes `count` random edits, spread over all reports of `folder`, through real `didChange` notifications, and compares what
 * the server says after every `every`-th of them with a fresh analysis of the same text. Gives the first difference.
 */
export async function compareIncremental(
  folder: string,
  count: number,
  seed: number,
  every: number,
): Promise<Difference | undefined> {
  const files = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name));
  const server = new ServerProcess();
  await server.initialize();
  try {
    for (const [index, name] of files.entries()) {
      const share = Math.ceil(count / files.length);
      const difference = await editOne(server, join(folder, name), share, seed + index, every);
      if (difference !== undefined) return difference;
    }
  } finally {
    await server.stop();
  }
  return undefined;
}

async function editOne(
  server: ServerProcess,
  file: string,
  count: number,
  seed: number,
  every: number,
): Promise<Difference | undefined> {
  const uri = `file:///${seed}.txt`;
  const chance = new Chance(seed);
  const original = readFileSync(file, 'utf8');
  const text = new ReportText(uri, 'baogao', 1, original);
  await server.open(uri, original);
  for (let edit = 1; edit <= count; edit++) {
    const change = tidy(randomChange(chance, text), text);
    text.edit(change.range, change.text);
    text.version++;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: text.version },
      contentChanges: [change],
    });
    if (edit % every !== 0 && edit !== count) continue;
    const served = await ask(server, uri);
    const fresh = analyseFresh(uri, text.getText());
    if (JSON.stringify(served) !== JSON.stringify(fresh)) {
      return { file, seed, edit, text: text.getText(), served, fresh };
    }
    if (edit % 500 === 0) {
      // Back to the original now and then, or the text would end as noise.
      text.reset(original);
      text.version++;
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: text.version },
        contentChanges: [{ text: original }],
      });
    }
  }
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return undefined;
}

interface Said {
  readonly diagnostics: readonly Diagnostic[];
  readonly symbols: readonly DocumentSymbol[];
}

async function ask(server: ServerProcess, uri: string): Promise<Said> {
  const diagnostics = await server.diagnostics(uri);
  const params = { textDocument: { uri } };
  const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', params);
  return { diagnostics, symbols };
}

function analyseFresh(uri: string, content: string): Said {
  const report = analyse(new ReportText(uri, 'baogao', 0, content), builtInKnowledge(), defaultSettings);
  return { diagnostics: toDiagnostics(report, 'zh'), symbols: documentSymbols(report, 'zh') };
}
