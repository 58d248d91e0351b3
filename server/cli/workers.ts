import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FileProblem } from '../workspace/files.js';
import { Checker, type Checked, type CheckOptions } from './checker.js';
import type { Target } from './paths.js';

export type Outcome = Checked | FileProblem;

/** So many files are checked sooner by several threads than by one, each of which must start first. */
const worthWorkers = 100;
const mostJobs = 8;

/** How many threads to use where the user does not say: one a core, since the thread that prints needs a thirtieth of one. */
export function defaultJobs(files: number): number {
  return files < worthWorkers ? 1 : Math.min(availableParallelism(), mostJobs);
}

/**
 * Checks `targets` with `jobs` threads and gives the outcomes in the order of the targets. No more than a few outcomes
 * wait at any time, however many targets there are.
 */
export async function* checkAll(
  targets: readonly Target[],
  options: CheckOptions,
  jobs: number,
): AsyncGenerator<readonly [Target, Outcome]> {
  const check = jobs > 1 ? new Pool(options, jobs) : new Checker(options);
  const window = jobs > 1 ? 4 * jobs : 1;
  const waiting: [Target, Promise<Outcome>][] = [];
  try {
    for (const target of targets) {
      waiting.push([target, 'problem' in target ? Promise.resolve(target) : check.check(target.path)]);
      const first = waiting.length < window ? undefined : waiting.shift();
      if (first !== undefined) yield [first[0], await first[1]];
    }
    for (const [target, outcome] of waiting) yield [target, await outcome];
  } finally {
    if (check instanceof Pool) await check.close();
  }
}

/** The side of the worker: checks what it is told to. */
export function serveChecks(): void {
  const checker = new Checker(workerData as CheckOptions);
  parentPort?.on('message', (path: string) => {
    void checker.check(path).then((outcome) => parentPort?.postMessage(outcome));
  });
}

interface Job {
  readonly path: string;
  readonly settle: (outcome: Outcome) => void;
}

/** Threads that check one report at a time each. */
class Pool {
  readonly #options: CheckOptions;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #jobs: Job[] = [];

  constructor(options: CheckOptions, size: number) {
    this.#options = options;
    for (let count = 0; count < size; count++) this.#idle.push(this.#start());
  }

  check(path: string): Promise<Outcome> {
    return new Promise((settle) => {
      this.#jobs.push({ path, settle });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL(import.meta.url), { workerData: this.#options });
    worker.on('message', (outcome: Outcome) => {
      this.#settle(worker, outcome);
      this.#idle.push(worker);
      this.#next();
    });
    worker.on('error', ({ message }) => {
      // Memory ran out, most likely: this report is lost, the others are not.
      const problem = { zh: `检查时程序出错：${message}`, en: `the check itself failed: ${message}` };
      this.#settle(worker, { problem });
      this.#idle.push(this.#start());
      this.#next();
    });
    return worker;
  }

  #settle(worker: Worker, outcome: Outcome): void {
    this.#busy.get(worker)?.settle(outcome);
    this.#busy.delete(worker);
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#jobs.length > 0) {
      const worker = this.#idle.pop();
      const job = this.#jobs.shift();
      if (worker === undefined || job === undefined) return;
      this.#busy.set(worker, job);
      worker.postMessage(job.path);
    }
  }
}
