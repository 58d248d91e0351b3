/**
 * A `code` for machines without a desktop: takes the arguments of the desktop VS Code that the tests use, and does
 * what they ask with the VS Code server and a headless browser. So one launcher serves both.
 */
import { launchBrowser, findBrowser } from './browser.js';
import { installInServer, startServer, type Profile } from './server.js';
import { openWorkbench, type Passenger } from './workbench.js';

interface Request {
  readonly profile: Profile;
  readonly install: string | undefined;
  readonly folder: string | undefined;
  readonly passenger: Passenger;
}

/** Longer than the whole suite may take; a workbench that hangs must not hang the machine. */
const limit = Number(process.env['BAOGAO_EDITOR_LIMIT'] ?? 300) * 1000;

function readRequest(parameters: readonly string[]): Request {
  const value = (name: string): string | undefined => {
    const index = parameters.indexOf(`--${name}`);
    return index >= 0
      ? parameters[index + 1]
      : parameters.find((p) => p.startsWith(`--${name}=`))?.slice(name.length + 3);
  };
  return {
    profile: { userData: value('user-data-dir') ?? '', extensions: value('extensions-dir') ?? '' },
    install: value('install-extension'),
    folder: parameters.find((parameter) => parameter.startsWith('/')),
    passenger: { extensionFolder: value('extensionDevelopmentPath') ?? '', module: value('extensionTestsPath') ?? '' },
  };
}

async function openAndRun(request: Request, folder: string): Promise<number> {
  const program = await findBrowser();
  const server = await startServer({ profile: request.profile, driver: true });
  const browser = await launchBrowser(program);
  try {
    const workbench = await openWorkbench(browser, server, folder, request.passenger);
    return await Promise.race([workbench.exit, outOfTime()]);
  } finally {
    await browser.close();
    server.close();
  }
}

function outOfTime(): Promise<never> {
  return new Promise((_, reject) => {
    const message = `The workbench did not finish within ${limit / 1000} s.`;
    setTimeout(() => reject(new Error(message)), limit).unref();
  });
}

async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  if (request.install !== undefined) {
    await installInServer(request.profile, request.install);
    return 0;
  }
  if (request.folder === undefined) throw new Error('headlessCode: no folder to open.');
  return openAndRun(request, request.folder);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
