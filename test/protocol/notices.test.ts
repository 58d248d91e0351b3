import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledPackages, noticesOf, type Bundled } from '../tools/notices.js';

let folder: string;
let packages: readonly Bundled[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-notices-'));
  const list = join(folder, 'inputs.json');
  execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${folder}`, `--inputs=${list}`]);
  packages = await bundledPackages(JSON.parse(readFileSync(list, 'utf8')) as string[]);
});

afterAll(() => rmSync(folder, { recursive: true }));

it('every package that is bundled is named with its licence, and with the text of it', () => {
  const names = packages.map(({ name }) => name);
  // Bundled directly, by another package, and inside another package's own file.
  for (const name of ['ajv', 'fast-deep-equal', 'nanoid']) expect(names).toContain(name);
  const notices = noticesOf(packages);
  for (const { name, version, license, texts } of packages) {
    expect(license, name).toMatch(/MIT|ISC|BSD|Apache|Zlib|Unlicense|BlueOak/);
    expect(notices).toContain(`${name} ${version} (${license})`);
    for (const text of texts) expect(notices).toContain(text.trim());
  }
});

it('a package without a licence cannot be shipped', () => {
  expect(() => noticesOf([{ name: 'x', version: '1.0.0', license: '', texts: [] }])).toThrow(/x is bundled/);
});
