import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/features/hover.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { ruledTerms, termMatcher } from '../../../server/knowledge/matcher.js';
import { escapeMarkdown } from '../../../server/knowledge/markdown.js';
import readings from '../../../server/text/readings.json' with { type: 'json' };
import { Workspace } from '../../../server/workspace/workspace.js';
import { open } from './open.js';

const session = { locale: 'zh', glossaryLinks: false, workspace: new Workspace() } as const;
const title = '青石镇2025年法治政府建设年度报告\n一、主要举措和成效\n';
const before = '进一步贯彻';
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const knowledge = builtInKnowledge();
/** An entry takes the place of the programme or session of its name that is known by rule. */
const terms = [...knowledge.terms, ...ruledTerms().filter((term) => termMatcher(knowledge).named(term.term) === term)];

/** The reading of a simplified character, where it has but one. */
function readingOf(character: string): string | undefined {
  const found = Object.entries(readings).filter(([, characters]) => characters.includes(character));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** `text` as a bad conversion leaves it: in traditional script, the reading put behind the first character of the term. */
function damaged(text: string): string {
  const traditional = toTraditional(text);
  const at = Array.from(text).findIndex(
    (character, index) => index >= before.length && readingOf(character) !== undefined,
  );
  return at < 0
    ? traditional
    : `${traditional.slice(0, at + 1)}(${readingOf(text.charAt(at)) ?? ''})${traditional.slice(at + 1)}`;
}

/** What hovering the end of each of `sentences`, which come on lines of their own, shows. */
function hovers(sentences: readonly string[]): string[] {
  const report = open(title + sentences.join('\n'));
  return sentences.map((sentence, index) => {
    const found = hoverAt(session, report, { line: index + 2, character: sentence.length - '项。'.length });
    return found === null ? '' : (found.contents as MarkupContent).value;
  });
}

describe('every term', () => {
  it.each([
    ['in simplified script', (sentence: string) => sentence],
    ['in traditional script', toTraditional],
    ['in traditional script with readings left in', damaged],
  ])('is explained %s', (_, write) => {
    const found = hovers(terms.map(({ term }) => write(`${before}${term}。`)));
    const silent = terms.filter(({ definition }, index) => !found[index]?.includes(escapeMarkdown(definition)));
    expect(silent.map(({ term }) => term)).toEqual([]);
  });
});
