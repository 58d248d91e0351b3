import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** So many seconds of processor time may an answer take; more is a hang, however busy the machine is with other work. */
const mostProcessorTime = 20;
/** So many seconds on the clock may pass before an answer counts as lost, where the server does nothing at all. */
const longestWait = 300;

/** Waits for one answer of `child`, and tells a server that hangs from one that does not get its turn. */
export class Patience {
  readonly #child: ChildProcess;
  readonly #start = performance.now();
  readonly #spent: number;

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#spent = processorTime(child.pid);
  }

  /** What is wrong with the server by now; undefined while its answer may still come. */
  get complaint(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return `it ended with ${exitCode ?? signalCode ?? ''}`;
    const spent = processorTime(this.#child.pid) - this.#spent;
    if (spent > mostProcessorTime) return `no answer in ${spent.toFixed(0)} s of processor time`;
    const waited = (performance.now() - this.#start) / 1000;
    return waited > longestWait
      ? `no answer in ${waited.toFixed(0)} s, of which ${spent.toFixed(0)} s at work`
      : undefined;
  }
}

/** `answer`, or an error as soon as the server is known not to give it. */
export async function answered<Answer>(child: ChildProcess, answer: Promise<Answer>): Promise<Answer> {
  const patience = new Patience(child);
  const timer: { check?: NodeJS.Timeout } = {};
  const lost = new Promise<never>((_, reject) => {
    timer.check = setInterval(() => {
      if (patience.complaint !== undefined) reject(new Error(patience.complaint));
    }, 500);
  });
  try {
    return await Promise.race([answer, lost]);
  } finally {
    clearInterval(timer.check);
  }
}

/** Processor time of a process in seconds, as the kernel counts it in ticks of 10 ms; 0 where there is no such count. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
