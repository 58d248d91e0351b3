import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServerProcess } from '../protocol/client.js';
import { installed } from './peers.js';
import { spread, type Spread } from './statistics.js';

/** What the package remark-language-server holds, which is not everywhere to be had: remark in unified's language server. */
const program = `import { createUnifiedLanguageServer } from 'unified-language-server';
import { remark } from 'remark';
import lint from 'remark-preset-lint-recommended';
createUnifiedLanguageServer({
  defaultProcessor: remark().use(lint),
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  // Not to be found in the workspace, so that the one given here is used.
  processorName: 'remark-of-the-workspace',
  rcName: '.remarkrc',
});
`;

/**
 * What remark with its recommended rules, as a language server, needs from a keystroke in the middle of `text` to the
 * diagnostics that it pushes, in milliseconds; undefined where it cannot be installed.
 */
export async function remarkServerKeystrokes(text: string, strokes: number): Promise<Spread | undefined> {
  const folder = installed('remark-server', [
    'unified-language-server@4',
    'remark@15',
    'remark-preset-lint-recommended@7',
  ]);
  if (folder === undefined) return undefined;
  const path = join(folder, 'server.mjs');
  writeFileSync(path, program);
  // It looks at texts in a folder with a package.json only.
  const uri = pathToFileURL(join(folder, 'report.md')).href;
  const server = new ServerProcess(path, '--stdio');
  const { connection } = server;
  let pushed: () => void = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', () => {
    pushed();
  });
  const told = (): Promise<void> => new Promise((resolve) => (pushed = resolve));
  await server.initialize({ textDocument: { publishDiagnostics: {} } }, 'en');
  const opened = told();
  await server.open(uri, text, 'markdown');
  await opened;
  const line = text.split('\n').length >> 1;
  const series: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const insert = stroke % 2 === 0;
    const range = { start: { line, character: 0 }, end: { line, character: insert ? 0 : 1 } };
    const begun = performance.now();
    const answered = told();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: stroke + 2 },
      contentChanges: [{ range, text: insert ? '好' : '' }],
    });
    await answered;
    series.push(performance.now() - begun);
  }
  await server.stop();
  return spread(series);
}
