import { connect, type Socket } from 'node:net';
import Mocha from 'mocha';
import { readRun, type Report } from './channel.js';

/** What the extension host calls: runs the test files and tells the launcher about each test as it ends. */
export async function run(): Promise<void> {
  const { port, files } = readRun();
  const launcher = await open(port);
  const tell = (report: Report) => launcher.write(`${JSON.stringify(report)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: Silent });
  for (const file of files) mocha.addFile(file);
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => tell({ type: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }))
      .on('fail', (test, error: Error) =>
        tell({ type: 'fail', title: test.fullTitle(), error: error.stack ?? error.message }),
      )
      .on('pending', (test) => tell({ type: 'fail', title: test.fullTitle(), error: 'skipped' }));
  });
  tell({ type: 'end' });
  await new Promise<void>((resolve) => launcher.end(resolve));
  if (failed > 0) throw new Error(`${failed} editor tests failed`);
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The launcher prints; a reporter here would write to a console that nobody sees. */
class Silent extends Mocha.reporters.Base {}
