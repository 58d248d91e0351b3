import type { Locale } from '../text/localized.js';

/** Milliseconds before the first sign of progress and between two. */
const patience = 1000;
const interval = 100;

/** Tells on a terminal's standard error how far a long run is; silent anywhere else. */
export class Progress {
  readonly #locale: Locale;
  readonly #shows = process.stderr.isTTY;
  #next = Date.now() + patience;
  #shown = false;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Notes that `done` of `total` files are behind us. */
  report(done: number, total: number): void {
    const now = Date.now();
    if (!this.#shows || now < this.#next) return;
    this.#next = now + interval;
    this.#shown = true;
    const percent = Math.floor((done / Math.max(total, 1)) * 100);
    const words = this.#locale === 'zh' ? `已检查 ${done}/${total}（${percent}%）` : `${done}/${total} (${percent}%)`;
    process.stderr.write(`\r\x1b[2K${words}`);
  }

  /** Takes the line away again, before anything else is written. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[2K');
    this.#shown = false;
  }
}
