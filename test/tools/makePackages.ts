/** `npm run package`: both VSIX files, into the repository's folder. */
import { relative } from 'node:path';
import { makePackage, type Package } from './package.js';
import { root } from './repository.js';

const kinds: readonly Package['kind'][] = ['universal', 'platform'];
for (const kind of kinds) {
  try {
    const { file, size } = await makePackage(kind, root);
    console.log(`${kind.padEnd(9)}  ${(size / 1e6).toFixed(2)} MB  ${relative(root, file)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
