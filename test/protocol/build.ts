import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the server and the command line before their tests run, as a user's package would hold them. */
export default function build(): void {
  // What the programs keep between runs is kept apart from what the user's own do.
  process.env['XDG_CACHE_HOME'] = resolve('.cache');
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
}
