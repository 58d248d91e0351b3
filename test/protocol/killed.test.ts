import { describe, expect, it } from 'vitest';
import { Writer } from '../fuzz/edits.js';
import { differenceOf } from '../fuzz/incremental.js';
import { Chance } from '../fuzz/random.js';
import { ServerProcess } from './client.js';

const report = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）化解纠纷。排查矛盾纠纷216件，成功化解207件，化解率98.5%。',
  '（三）规范执法。办理案件58件，其中简易程序41件、普通程序16件。',
  '二、2026年推进法治政府建设的主要安排',
  '加强培训。',
  '',
].join('\n');

/** Ends the server as nothing inside it can notice, and waits until it has gone. */
async function kill(server: ServerProcess): Promise<void> {
  const gone = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.kill('SIGKILL');
  await gone;
  server.connection.dispose();
}

/** A new server that is told what an editor's client library tells one that takes the place of another: all open documents. */
async function succeed(writers: readonly Writer[]): Promise<ServerProcess> {
  const server = new ServerProcess();
  await server.initialize();
  for (const { uri, version, text } of writers) {
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'baogao', version, text },
    });
  }
  return server;
}

describe('a server that is killed', () => {
  it('leaves to the next one all that was typed, whenever it ends', async () => {
    const chance = new Chance(20261127);
    const writers = [1, 2, 3].map((number) => new Writer(`file:///报告${number}.txt`, report, chance));
    let server = await succeed(writers);
    for (let round = 0; round < 12; round++) {
      for (let edits = chance.below(40); edits >= 0; edits--) {
        const writer = chance.pick(writers);
        const contentChanges = writer.edit();
        const textDocument = { uri: writer.uri, version: writer.version };
        await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
        // What was asked of a server that dies is never answered; nobody must wait for it.
        server.diagnostics(writer.uri).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, chance.below(60)));
      await kill(server);
      for (const writer of writers) writer.edit();
      server = await succeed(writers);
      for (const writer of writers) expect(await differenceOf(server, writer)).toBeUndefined();
    }
    expect(await server.stop()).toBe(0);
  });

  it('keeps nothing that hinders the next, not even when it is killed while it starts', async () => {
    const chance = new Chance(7);
    for (let round = 0; round < 10; round++) {
      const server = new ServerProcess();
      server.initialize().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, chance.below(300)));
      await kill(server);
    }
    const writer = new Writer('file:///报告.txt', report, chance);
    const server = await succeed([writer]);
    expect(await differenceOf(server, writer)).toBeUndefined();
    expect(await server.stop()).toBe(0);
  });
});
