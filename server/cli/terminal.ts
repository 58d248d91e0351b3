import { once } from 'node:events';

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;

export type Style = keyof typeof codes;

/** Puts text in a style, or leaves it as it is where the output is no terminal or the user wants no colours. */
export type Paint = (style: Style, text: string) => string;

/** The paint for `stream`: colours only on a terminal, and never where `NO_COLOR` is set. */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const wanted = stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return wanted ? (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m` : (_style, text) => text;
}

/** Writes to standard output, and waits while the reader is behind, so that output never piles up in memory. */
export async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Ends quietly when whoever reads the output has seen enough, as `head` has. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
