import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What the built program tells whoever starts it. */
export interface Program {
  /** Whether it has done its work once, so that what it needs for that is compiled. */
  isWarm(): boolean;
  /** Has `work` called when that is so. */
  onWarm(work: () => void): void;
  /** Called when it has started for good: from now on it may change V8's flags, by which compiled code is stamped. */
  started?(): void;
}

/** The build that this file belongs to, put in by the bundler; empty where builds follow each other while people develop. */
declare const buildId: string;

/** When the first report has surely been checked, and nobody notices a few milliseconds. */
const settled = 4000;
/**
 * How much of a function V8 runs before it thinks of optimising it, until the first report has been checked: six times what
 * it does by itself. Of the processor time of the first report half went into machine code that served too short to pay.
 */
const patience = 400_000;
/** What V8 does by itself, and from then on: a keystroke runs the same few functions again and again. */
const usualPatience = 67_584;
const digestLength = 32;
/** An editor, its preview edition and Node itself each bring a V8 of their own; what is older belongs to none of them. */
const mostKept = 4;

/**
 * Runs the program that is built beside this file, `server.main.js` for `server.js`, with the code that V8 has compiled in
 * an earlier run: that halves the time until the first findings. The code is kept in the user's own folder for caches,
 * one file a build and V8. Whatever is wrong with it (missing, cut, of another V8), the program is compiled as usual and
 * kept anew.
 */
function run(): void {
  setFlagsFromString(`--interrupt-budget=${patience}`);
  const file = __filename.replace(/\.js$/, '.main.js');
  // The bundler has escaped what is not ASCII.
  const source = readFileSync(file, 'latin1');
  const kept = buildId === '' || process.env['NODE_DISABLE_COMPILE_CACHE'] === '1' ? undefined : keptAs(file);
  const cachedData = kept === undefined ? undefined : readKept(kept);
  // The line break ends a comment that may close the program.
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const main = script.runInThisContext() as (...environment: unknown[]) => void;
  // The program is its own worker, so its name is that of the file to start.
  main(module.exports, require, module, __filename, __dirname);
  const program = module.exports as Program;
  if (kept === undefined || (cachedData !== undefined && script.cachedDataRejected !== true)) {
    program.started?.();
    program.onWarm(beImpatient);
  } else void keepWhenWarm(script, program, kept);
}

function beImpatient(): void {
  setFlagsFromString(`--interrupt-budget=${usualPatience}`);
}

/** Keeps what V8 has compiled of `script` at `path`, once `program` has done its work. */
async function keepWhenWarm(script: Script, program: Program, path: string): Promise<void> {
  // Costs a start that finds the code kept nothing.
  const { isMainThread } = await import('node:worker_threads');
  if (!isMainThread) {
    program.started?.();
    return;
  }
  let timer: NodeJS.Timeout | undefined = undefined;
  const keep = (): void => {
    if (!program.isWarm()) return;
    write(path, script.createCachedData());
    clearInterval(timer);
    process.off('exit', keep);
    program.started?.();
    beImpatient();
  };
  timer = setInterval(keep, settled).unref();
  process.once('exit', keep);
}

/** Where the compiled code of `file` is kept; undefined where the user has no folder for such. */
function keptAs(file: string): string | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  return join(folder, 'baogao', `${basename(file, '.js')}-${buildId}-${process.versions.v8}-${process.arch}.bin`);
}

function cacheFolder(): string | undefined {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const named = process.env['XDG_CACHE_HOME'];
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), '.cache');
}

/** The kept code; undefined where there is none, it is damaged (V8 itself does not look), or somebody else could write it. */
function readKept(path: string): Buffer | undefined {
  try {
    const handle = openSync(path, 'r');
    try {
      const { uid, mode } = fstatSync(handle);
      if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
      const bytes = readFileSync(handle);
      const code = bytes.subarray(digestLength);
      return digestOf(code).equals(bytes.subarray(0, digestLength)) ? code : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Keeps `code` at `path`. Where that cannot be done the next start is slower, and that is all. */
function write(path: string, code: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Under another name first, so that two processes at once or a full disk leave no half file.
    const draft = `${path}.${process.pid}`;
    try {
      writeFileSync(draft, Buffer.concat([digestOf(code), code]), { mode: 0o600 });
      renameSync(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
    forgetOld(path);
  } catch {
    return;
  }
}

/** Deletes what earlier builds have kept beside `path`. */
function forgetOld(path: string): void {
  const program = basename(path).replace(/-.*/, '-');
  const kept = readdirSync(dirname(path))
    .filter((name) => name.startsWith(program))
    .map((name) => join(dirname(path), name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of kept.slice(mostKept)) rmSync(old, { force: true });
}

function digestOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}

run();
