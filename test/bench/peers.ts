import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Linters of prose that are run on the same text, each in a process of its own. */
export interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** The share of its time that we want to need. */
  readonly target: number;
  /** Module source: reads argv[2] as the text's path and prints the milliseconds of each run. */
  readonly script: string;
}

const timing = `
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2], 'utf8');
async function measure(work) {
  const series = [];
  const begun = performance.now();
  // One of them needs more than ten seconds for a text of this size.
  for (let round = 0; round < 5 && performance.now() - begun < 20_000; round++) {
    const start = performance.now();
    await work(text);
    series.push(performance.now() - start);
  }
  console.log(JSON.stringify(series));
}
`;

export const peers: readonly Peer[] = [
  {
    name: 'autocorrect-node (native)',
    packages: ['autocorrect-node@2'],
    target: 1,
    script: `import autocorrect from 'autocorrect-node'; await measure((text) => autocorrect.lintFor(text, 'report.txt'));`,
  },
  {
    name: 'markdownlint',
    packages: ['markdownlint@0.38'],
    target: 0.2,
    script: `import { lint } from 'markdownlint/sync'; await measure((text) => lint({ strings: { text } }));`,
  },
  {
    name: 'textlint (one rule)',
    packages: ['@textlint/kernel@15', '@textlint/textlint-plugin-text@15', 'textlint-rule-no-todo@2'],
    target: 1,
    script: `import { TextlintKernel } from '@textlint/kernel';
import plugin from '@textlint/textlint-plugin-text';
import rule from 'textlint-rule-no-todo';
const kernel = new TextlintKernel();
const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }], rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }] };
await measure((content) => kernel.lintText(content, options));`,
  },
  {
    name: 'zhlint',
    packages: ['zhlint@0.8'],
    target: 1,
    script: `import { run } from 'zhlint'; await measure((text) => run(text, { rules: { preset: 'default' } }));`,
  },
];

/** The folder in which the packages of a peer are installed, outside the project's own; undefined where they cannot be had. */
export function installed(name: string, packages: readonly string[]): string | undefined {
  const folder = resolve('.cache/peers', name.replace(/\W+/g, '-'));
  if (existsSync(join(folder, 'node_modules'))) return folder;
  console.log(`installing ${packages.join(' ')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  try {
    const options = { cwd: folder, stdio: 'pipe' } as const;
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], options);
    return folder;
  } catch {
    return undefined;
  }
}

/** Milliseconds of up to five runs of `peer` over the file at `path`; undefined where it cannot be installed or fails. */
export function runPeer(peer: Peer, path: string): number[] | undefined {
  const folder = installed(peer.name, peer.packages);
  if (folder === undefined) return undefined;
  const script = join(folder, 'run.mjs');
  writeFileSync(script, timing + peer.script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, resolve(path)], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status !== 0) {
    console.log(`${peer.name} failed: ${stderr.split('\n').slice(0, 6).join(' ')}`);
    return undefined;
  }
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[];
}
