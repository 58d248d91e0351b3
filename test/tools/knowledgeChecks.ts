import Ajv from 'ajv';
import type { CitedDocument, Knowledge, PartialDate, Term } from '../../server/knowledge/knowledge.js';
import { termMatcher } from '../../server/knowledge/matcher.js';
import anniversaries from '../../server/knowledge/data/anniversaries.json' with { type: 'json' };
import countedPhrases from '../../server/knowledge/data/countedPhrases.json' with { type: 'json' };
import observanceCounts from '../../server/knowledge/data/observanceCounts.json' with { type: 'json' };
import documentSchema from '../../server/knowledge/schemas/document.schema.json' with { type: 'json' };
import termSchema from '../../server/knowledge/schemas/term.schema.json' with { type: 'json' };
import { fixedSeries } from '../../server/knowledge/series.js';
import { squeeze } from '../../server/knowledge/squeeze.js';
import { declaredCount } from './declaredCount.js';

/** Everything that is wrong with the knowledge we ship, one sentence each. */
export function checkKnowledge(knowledge: Knowledge): string[] {
  const { terms, documents } = knowledge;
  return [
    ...schemaFaults('terms', termSchema, terms),
    ...schemaFaults('documents', documentSchema, documents),
    ...nameClashes(terms),
    ...terms.flatMap((term) => [...termFaults(term), ...danglingNames(term, knowledge)]),
    ...documentFaults(documents),
    ...seriesFaults(),
    ...countFaults(),
  ];
}

function schemaFaults(kind: string, schema: object, entries: readonly unknown[]): string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  if (validate(entries)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${kind}${instancePath} ${message ?? ''}`);
}

/** Two terms with one name, and aliases that are the same as another form of the term but for quotes and separators. */
function nameClashes(terms: readonly Term[]): string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const { term, aliases } of terms) {
    for (const written of [term, ...aliases]) {
      const quoted = /^“[^”]*”$/.test(written);
      const key = squeeze(written) + (quoted ? ' quoted' : '');
      const owner = owners.get(key);
      if (owner === term) faults.push(`${term}: alias ${written} adds nothing`);
      else if (owner !== undefined) faults.push(`${written} names both ${owner} and ${term}`);
      owners.set(key, term);
    }
  }
  return faults;
}

function termFaults({ term, definition, members, related, source, valid }: Term): string[] {
  const faults: string[] = [];
  if (!/[。）”]$/.test(definition)) faults.push('definition does not end in 。');
  if (/[,;:()?!]/.test(definition)) faults.push('half-width mark in the definition');
  if (definition.length > 160) faults.push(`definition of ${definition.length} characters`);
  if (new Set(members).size !== members.length) faults.push('a member stands twice');
  const counts = declaredCount(term);
  if (members.length > 0 && counts !== undefined && !counts.includes(members.length)) {
    faults.push(`${members.length} members where the name says ${counts.join(' or ')}`);
  }
  if (related.includes(term)) faults.push('related to itself');
  for (const date of [source?.date, valid?.from, valid?.to]) if (!isDate(date)) faults.push(`bad date ${String(date)}`);
  if (!inOrder(valid?.from, valid?.to)) faults.push('ends before it begins');
  return faults.map((fault) => `${term}: ${fault}`);
}

function danglingNames({ term, related, successor }: Term, knowledge: Knowledge): string[] {
  const matcher = termMatcher(knowledge);
  return [...related, ...(successor === undefined ? [] : [successor])]
    .filter((name) => matcher.named(name)?.term !== name)
    .map((name) => `${term}: leads to ${name}, which is no term`);
}

function documentFaults(documents: readonly CitedDocument[]): string[] {
  const faults: string[] = [];
  const titles = new Set<string>();
  for (const { title } of documents) {
    if (titles.has(squeeze(title))) faults.push(`《${title}》 stands twice`);
    titles.add(squeeze(title));
  }
  for (const { title, supersededBy, period, adopted, effective } of documents) {
    if (supersededBy !== undefined && !titles.has(squeeze(supersededBy))) {
      faults.push(`《${title}》: superseded by 《${supersededBy}》, which is not known`);
    }
    for (const date of [adopted, effective, period?.from, period?.to]) {
      if (!isDate(date)) faults.push(`《${title}》: bad date ${String(date)}`);
    }
    if (!inOrder(period?.from, period?.to)) faults.push(`《${title}》: ends before it begins`);
  }
  return faults;
}

/** A series too short to show a slip, a member twice, an admitted wording of no member, the same series twice. */
function seriesFaults(): string[] {
  return fixedSeries.flatMap(({ members, admits, source }, index) => {
    const name = members.join('、');
    const faults: string[] = [];
    if (members.length < 3 || members.some((member) => member.length < 2)) faults.push('too short');
    if (new Set(members).size !== members.length) faults.push('a member stands twice');
    if (Object.keys(admits ?? {}).some((member) => !members.includes(member))) faults.push('admits for no member');
    if (source.length < 2) faults.push('no source');
    if (fixedSeries.findIndex((other) => other.members.join('、') === name) !== index) faults.push('stands twice');
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

/** Names that are counted by the year, and phrases that hold a number: none twice, each with a year of our time. */
function countFaults(): string[] {
  const dated = [
    ...anniversaries.flatMap(({ names, year }) => names.map((name) => ({ name, year }))),
    ...observanceCounts.flatMap(({ names, first }) => names.map((name) => ({ name, year: first }))),
    ...countedPhrases.map(({ noun, since }) => ({ name: noun, year: since })),
  ];
  return dated.flatMap(({ name, year }, index) => [
    ...(dated.findIndex((other) => other.name === name) === index ? [] : [`${name} stands twice`]),
    ...(year > 1840 && year < 2100 ? [] : [`${name}: bad year ${year}`]),
  ]);
}

function isDate(date: PartialDate | undefined): boolean {
  if (date === undefined) return true;
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function inOrder(from: PartialDate | undefined, to: PartialDate | undefined): boolean {
  return from === undefined || to === undefined || from.slice(0, to.length) <= to;
}
