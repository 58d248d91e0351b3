import Ajv from 'ajv';
import type { CitedDocument, Knowledge, PartialDate, Term } from '../../server/knowledge/knowledge.js';
import { termMatcher } from '../../server/knowledge/matcher.js';
import documentSchema from '../../server/knowledge/schemas/document.schema.json' with { type: 'json' };
import termSchema from '../../server/knowledge/schemas/term.schema.json' with { type: 'json' };
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

function isDate(date: PartialDate | undefined): boolean {
  if (date === undefined) return true;
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function inOrder(from: PartialDate | undefined, to: PartialDate | undefined): boolean {
  return from === undefined || to === undefined || from.slice(0, to.length) <= to;
}
