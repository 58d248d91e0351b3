import { expect, test } from 'vitest';
import { clientSource, json, text } from './sources.js';

/** Every English sentence that the client shows: the first argument of l10n.t. */
const sentences = [...clientSource().matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, sentence = '']) =>
  sentence.replace(/\\n/g, '\n').replace(/\\'/g, "'"),
);

test('every sentence of the client has its Chinese, and nothing else is translated', () => {
  const chinese = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;
  expect(sentences.length).toBeGreaterThan(20);
  expect(Object.keys(chinese).sort()).toEqual([...new Set(sentences)].sort());
});

test('each Chinese sentence has the places of the English one', () => {
  const chinese = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;
  const places = (sentence: string) => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort();
  for (const [english, translated] of Object.entries(chinese)) expect(places(translated)).toEqual(places(english));
});

test('l10n.t is only called with a literal', () => {
  expect(clientSource().match(/l10n\.t\(\s*[^'\s]/g)).toBeNull();
});

test('package.nls.json and package.nls.zh-cn.json name exactly what package.json uses', () => {
  const used = [...new Set(text('package.json').match(/(?<=")%[\w.]+%(?=")/g))].map((key) => key.slice(1, -1)).sort();
  expect(Object.keys(json('package.nls.json') as object).sort()).toEqual(used);
  expect(Object.keys(json('package.nls.zh-cn.json') as object).sort()).toEqual(used);
});
