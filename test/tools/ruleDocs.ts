// npm run docs:rules: writes what is made from the rules' metadata, the pages of docs/rules above all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { madeFromRules } from './rulePages.js';

const made = madeFromRules();
rmSync('docs/rules', { recursive: true, force: true });
for (const [path, content] of made) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
process.stdout.write(`${made.size} files written\n`);
