import { execFileSync } from 'node:child_process';

/** Builds the server and the command line before their tests run, as a user's package would hold them. */
export default function build(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
}
