import { spawn, type ChildProcess } from 'node:child_process';

export interface CommandOptions {
  readonly cwd: string;
  /** Where the output goes: to our own terminal, or into the error that a failure throws. */
  readonly output: 'show' | 'keep';
}

/** A command that ended with another status than 0, with the end of what it had printed. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly status: number,
    readonly output: string,
  ) {
    super(`${command} ended with status ${status}${output === '' ? '' : `:\n${output}`}`);
  }
}

/** Runs a program to its end; throws {@link CommandFailed} unless it ends with status 0. */
export async function run(program: string, parameters: readonly string[], options: CommandOptions): Promise<string> {
  const child = spawn(program, parameters, {
    cwd: options.cwd,
    stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await ended(child);
  if (status !== 0) throw new CommandFailed([program, ...parameters].join(' '), status, output.slice(-4000).trim());
  return output;
}

/** Runs npm with the Node that runs us, so that it works where `npm` is a script that cannot be spawned. */
export async function npm(parameters: readonly string[], options: CommandOptions): Promise<string> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') === true
    ? run(process.execPath, [script, ...parameters], options)
    : run('npm', parameters, options);
}

/** The exit status of `child`; 127 when it could not be started, 1 when a signal ended it. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** Ends `child` and all that it started. The child must lead a process group (`detached`) where there are such. */
export function endTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended between the question and the signal.
  }
}
