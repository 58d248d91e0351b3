import type { Locale } from '../../text/localized.js';
import type { CheckedFile } from '../checkedFile.js';
import type { Summary } from '../summary.js';
import type { Paint } from '../terminal.js';

/** A way to print a run, piece by piece as its files go by. */
export interface Format {
  begin(): string;
  file(file: CheckedFile): string;
  end(summary: Summary): string;
}

export interface FormatOptions {
  readonly locale: Locale;
  readonly paint: Paint;
}
