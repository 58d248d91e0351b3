import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServerProcess } from '../protocol/client.js';
import { installed } from './peers.js';
import { spread, type Spread } from './statistics.js';

interface Token {
  readonly type: string;
  readonly markup: string;
  readonly content: string;
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
}

interface MarkdownIt {
  parse(text: string, environment: object): readonly Token[];
}

const uri = 'file:///report.md';

/**
 * What VS Code's own server for Markdown needs from a keystroke in the middle of `text` to the outline, in milliseconds;
 * undefined where it cannot be installed. It asks its client to take the text apart, as VS Code does with markdown-it.
 */
export async function markdownServerKeystrokes(text: string, strokes: number): Promise<Spread | undefined> {
  const folder = installed('markdown-server', ['vscode-langservers-extracted@4.10', 'markdown-it@14']);
  if (folder === undefined) return undefined;
  const modules = join(folder, 'node_modules');
  const { default: create } = (await import(pathToFileURL(join(modules, 'markdown-it/index.mjs')).href)) as {
    default: (preset: string) => MarkdownIt;
  };
  const parser = create('commonmark');
  const server = new ServerProcess(
    join(modules, 'vscode-langservers-extracted/lib/markdown-language-server/node/main.js'),
    '--stdio',
  );
  const { connection } = server;
  const lines = text.split('\n');
  connection.onRequest('markdown/parse', () => parser.parse(lines.join('\n'), {}).map(plain));
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
  connection.onRequest((method: string) => (method === 'workspace/configuration' ? [{}] : null));
  await server.initialize(undefined, 'en', { initializationOptions: { markdownFileExtensions: ['md'] } });
  await server.open(uri, text, 'markdown');
  const line = lines.length >> 1;
  const before = lines[line] ?? '';
  const series: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const insert = stroke % 2 === 0;
    lines[line] = insert ? `好${before}` : before;
    const range = { start: { line, character: 0 }, end: { line, character: insert ? 0 : 1 } };
    const begun = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: stroke + 2 },
      contentChanges: [{ range, text: insert ? '好' : '' }],
    });
    await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    series.push(performance.now() - begun);
  }
  await server.stop();
  return spread(series);
}

function plain({ type, markup, content, map, children }: Token): object {
  return { type, markup, content, map, children: children?.map(plain) ?? null };
}
