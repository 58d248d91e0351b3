import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Report } from './suite/channel.js';

/** The launcher's end of the channel. */
export interface Listener {
  readonly port: number;
  close(): void;
}

/** Listens for one suite's reports; `answer`, where it gives a text, goes back to the suite as a line. */
export async function listen(answer: (report: Report) => Promise<string | undefined>): Promise<Listener> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', (line) => {
      void answer(JSON.parse(line) as Report).then((reply) => reply !== undefined && socket.write(`${reply}\n`));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
