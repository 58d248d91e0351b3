import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CommandFailed, endTree, run } from '../../tools/command.js';
import { serverFolder, serverNode } from './parts.js';

/** Folders as the desktop's `--user-data-dir` and `--extensions-dir` name them. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

export interface ServerOptions {
  readonly profile: Profile;
  /** Whether a page may run a module of ours in the extension host, as tests do. */
  readonly driver: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running VS Code server that answers on this machine's own address only. */
export interface VSCodeServer {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** Settles with what the server last printed, once it has ended. */
  readonly ended: Promise<string>;
  close(): void;
}

/** Starts the VS Code server and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
  const [node, folder] = [await serverNode(), await serverFolder()];
  const child = spawn(
    node,
    [
      'out/server-main.js',
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      ...(options.driver ? ['--enable-smoke-test-driver'] : []),
      '--telemetry-level=off',
      ...profileParameters(options.profile),
    ],
    {
      cwd: folder,
      // A process group of its own, so that the extension hosts end with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment, ...withoutGallery },
    },
  );
  const close = () => endTree(child);
  process.once('exit', close);
  let printed = '';
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(printed.slice(-4000))));
  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000);
      const match = /Extension host agent listening on (\d+)/.exec(printed);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then((output) => reject(new Error(`The VS Code server ended before it listened:\n${output}`)));
  });
  return { authority: `127.0.0.1:${port}`, ended, close };
}

/** Installs a VSIX file into the profile with the server's own installer. */
export async function installInServer(profile: Profile, vsix: string): Promise<void> {
  const [node, folder] = [await serverNode(), await serverFolder()];
  const output = await run(
    node,
    ['out/server-main.js', `--install-extension=${vsix}`, '--force', ...profileParameters(profile)],
    { cwd: folder, output: 'keep' },
  );
  if (!output.includes('successfully installed')) throw new CommandFailed(`install ${vsix}`, 1, output);
}

/** The server asks no marketplace: nothing leaves the machine while Baogao is tried. */
const withoutGallery = { EXTENSIONS_GALLERY: '{}' };

function profileParameters(profile: Profile): readonly string[] {
  return [
    `--server-data-dir=${join(profile.userData, 'server')}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
  ];
}
