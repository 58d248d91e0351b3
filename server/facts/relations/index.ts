import { perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { scan } from '../quantities/scan.js';
import type { Figure } from '../quantities/quantity.js';
import { readAnswers } from './answers.js';
import { readAverages } from './average.js';
import { readBalances } from './balance.js';
import { readCategories } from './category.js';
import { readClosingTotals } from './closing.js';
import { readChanges } from './change.js';
import { readCompleteness } from './completeness.js';
import { readComplements } from './complement.js';
import { countingOf, type Counting } from './counting.js';
import { readDirections } from './direction.js';
import { readDefinitions } from './definition.js';
import { openingsOf } from './heads.js';
import { readListCounts } from './listCount.js';
import { readOutcomes } from './outcome.js';
import { readParallelSums } from './parallel.js';
import { readPlainSums } from './plainSum.js';
import { readRanges } from './range.js';
import { readRates } from './rate.js';
import type { Relation } from './relation.js';
import { readYearsBefore } from './yearBefore.js';
import { readShorthands } from './shorthand.js';
import { statementsOf, type Statements } from './statement.js';
import { readSubsets } from './subset.js';
import { readSums } from './sum.js';

/** The numbers of one line and what the line states about them. Offsets are in its clean view. */
export interface LineFigures {
  /** All numbers, with dates, ordinals and names. */
  readonly figures: readonly Figure[];
  readonly statements: Statements;
  /** For each of {@link figures}, how it counts listed items, where it may. */
  readonly countings: readonly (Counting | undefined)[];
  readonly relations: readonly Relation[];
}

const none: LineFigures = {
  figures: [],
  statements: { text: '', all: [], brackets: [], sentences: [] },
  countings: [],
  relations: [],
};

/** Reads the numbers of a line and judges them against each other. */
export const figuresOnLine = perLine((line): LineFigures => {
  if ((line.signs & (Sign.digit | Sign.chineseNumeral)) === 0) return none;
  const found = scan(line.view.text);
  if (found.figures.length === 0) return none;
  const statements = statementsOf(found);
  const { text, figures } = found;
  const countings = figures.map((figure) => countingOf(text, figure));
  const relations = [
    ...relationsOf(statements),
    ...readListCounts(text, figures, countings),
    ...readDefinitions(text, countings),
    ...readRanges(text, figures),
    ...readShorthands(found),
  ];
  return { figures, statements, countings, relations };
});

function relationsOf(statements: Statements): readonly Relation[] {
  if (statements.all.length < 2) return [];
  const hasShares = statements.all.some(({ figure }) => figure.measure.dimension === 'share');
  const openings = openingsOf(statements);
  const split = readSums(statements, openings);
  const told = [
    ...split,
    ...readPlainSums(statements, split),
    ...readBalances(statements, split),
    ...readClosingTotals(statements),
    ...readAnswers(statements, split),
    ...readOutcomes(statements, split),
    ...readCategories(statements, split),
    ...(hasShares ? readComplements(statements) : []),
  ];
  const sums = [...told, ...readParallelSums(statements, told)];
  const directions = readDirections(statements);
  const changes = readChanges(statements);
  return once([
    ...sums,
    ...(hasShares ? [...readRates(statements, openings), ...readCompleteness(statements)] : []),
    ...readAverages(statements),
    ...(directions.length === 0 ? changes : without(changes, directions)),
    ...(hasShares ? readYearsBefore(statements) : []),
    ...directions,
    ...readSubsets(statements, openings, sums),
  ]);
}

/** Those of `changes` that do not begin where one of `directions` does. */
function without(changes: readonly Relation[], directions: readonly Relation[]): readonly Relation[] {
  const turned = new Set(directions.map(({ members }) => members[0]?.start));
  return changes.filter(({ members }) => !turned.has(members[0]?.start));
}

/** Each relation once, though two readers may find it: the one that is stated more plainly. */
function once(relations: readonly Relation[]): readonly Relation[] {
  if (relations.length < 2) return relations;
  const plain = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.kind} ${relation.members.map(({ role, start }) => `${role}${start}`).join(' ')}`;
    const known = plain.get(key);
    if (known === undefined || (known.ground === 'agrees' && relation.ground !== 'agrees')) plain.set(key, relation);
  }
  return [...plain.values()];
}
