import { expect, test } from 'vitest';
import { open, sample } from '../features/open.js';
import { json } from './sources.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(json('snippets/baogao.json') as Record<string, Snippet>);

/** A snippet as it stands once every placeholder was left as proposed. */
function accepted({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1')
    .trimEnd();
}

function wrong(text: string): string[] {
  return open(text)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule.id}: ${message.zh}`);
}

test.each(snippets)('%s is a snippet that leads from blank to blank and ends', (_, { body, prefix, description }) => {
  const text = body.join('\n');
  const numbers = [...text.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
  const highest = Math.max(...numbers);
  for (let number = 0; number <= highest; number++) expect(numbers).toContain(number);
  expect(text.endsWith('$0')).toBe(true);
  expect(prefix.length).toBeGreaterThan(0);
  expect(description).not.toBe('');
});

test('no two snippets have the same prefix', () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
});

const reports = snippets.filter(([name]) => name.endsWith('年度报告'));
const sentences = snippets.filter(([, { description }]) => description.startsWith('常用句'));

test.each(reports)('the report %s is complete and right as proposed', (name, snippet) => {
  const text = accepted(snippet);
  expect(open(text).context.type.name).toBe(name);
  expect(wrong(text)).toEqual([]);
});

test.each(sentences)('the sentence %s is right as proposed', (_, snippet) => {
  const text = sample.replace('（二）化解矛盾纠纷。', `（二）化解矛盾纠纷。${accepted(snippet)}`);
  expect(wrong(text)).toEqual(wrong(sample));
});

test('there is a snippet for every section of the annual report on the rule of law', () => {
  const { sections } = open(sample).context.type;
  for (const { heading } of sections) {
    const title = heading.replace(/^\{\w+\}年/, '');
    expect(
      snippets.some(([, { body }]) => body[0]?.includes(title.slice(-8)) === true),
      title,
    ).toBe(true);
  }
});
