import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import type { Figure } from '../quantities/quantity.js';
import { printedSum } from './arithmetic.js';
import { figuresOnLine } from './index.js';
import { repeatedMentions, type Mention } from './mention.js';
import { member } from './relation.js';
import type { ReportRelation } from './reportRelation.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isSlip } from './slip.js';

/** Kinds of places that a territory has a fixed number of. */
const places =
  /^(?:个)?(行政村居|村居|行政村|村民委员会|村（社区）|村（居）|村|社区|居民委员会|居委会|居民区|居委|街道|乡镇（街道）|乡镇|镇街)(?![一-鿿]?(?:级|干部|民主|书记|小组|医|民))/;
/** More items than a list of places has. */
const longestList = 8;
const wholeBefore = /(?:辖区(?:内)?(?:的)?|全(?:乡|镇|街道|区|县|市|片区)(?:共有|共|所有)?|所有|下辖|辖)$/;
const wholeBehind = /全覆盖|全部/;

/** The same amount met again under the same words: it agrees with itself. */
export function* readRepeats(lines: readonly Line[]): Iterable<ReportRelation> {
  for (const group of repeatedMentions(lines)) {
    const [first] = group;
    if (first === undefined) continue;
    const { figure } = first.statement;
    yield {
      kind: 'repeat',
      verdict: 'satisfied',
      ground: 'agrees',
      members: group
        .slice(0, 20)
        .map(({ line, statement }: Mention) => ({ ...member('count', statement.figure), line })),
      computation: group
        .slice(0, 20)
        .map(() => String(figure.value / figure.measure.factor))
        .join('='),
      focus: { line: first.line, figure },
      remedies: [],
    };
  }
}

/** What villages and communities together are called. */
const both = '村（社区）';
const bothNames = /^(?:行政)?村(?:居|（社区）|（居）)$/;
/** 下辖12个村、3个社区: the list of all that a territory has. */
const governs = /(?:下辖|管辖|辖)$/;
/** …辖18个行政村和2个社区，20个村（社区）均…: such a number in the same breath is of all of them. */
const governedBefore = /辖\d[^。；]{0,40}，$/;
const villages = /^个(?:行政村|村民委员会|村委会|村)(?![一-鿿]?(?:级|干部|民主|书记|小组|医|民))/;
const communities =
  /^个(?:城市|农村)?(?:社区居民委员会|社区居委会|社区|居民委员会|居委会)(?![一-鿿]?(?:级|干部|书记|医))/;
/** What villages are made of. */
const lesser = /^个(?:自然村|自然屯|村民小组|居民小组|村民组|小组|网格)/;

interface Territory {
  /** What places of one kind are compared under, and what the text calls them. */
  readonly place: string;
  readonly name: string;
  readonly value: number;
  /** The number, or those that add up to it. */
  readonly figures: readonly [Figure, ...Figure[]];
}

const none: readonly Territory[] = [];

/** Amounts that say how many villages, communities or towns the whole territory has. */
const territoriesOn = perLine((line): readonly Territory[] => {
  const { statements } = figuresOnLine(line);
  let found: Territory[] | undefined;
  for (const statement of statements.all) {
    const one = territory(statements, statement);
    if (one !== undefined) (found ??= []).push(one);
    const several = governed(statements, statement);
    if (several !== undefined) (found ??= []).push(several);
  }
  return found ?? none;
});

function territory({ text }: Statements, { figure, from, to, bracket }: Statement): Territory | undefined {
  if (figure.measure.dimension !== 'count' || figure.hedge !== 'exact' || figure.value < 3 || bracket !== 0)
    return undefined;
  const place = places.exec(text.slice(figure.numberEnd, figure.numberEnd + 10))?.[1];
  if (place === undefined) return undefined;
  const before = text.slice(from, figure.start);
  const behind = text.slice(figure.end, Math.max(to, figure.end + 18)).split(/[，。；]/)[0] ?? '';
  const whole =
    wholeBefore.test(before) ||
    (wholeBehind.test(behind) && !/[已其有]/.test(before)) ||
    (governedBefore.test(text.slice(Math.max(0, figure.start - 48), figure.start)) && /^[^，]{0,8}[均都]/.test(behind));
  const kind = bothNames.test(place) ? both : place;
  return whole ? { place: kind, name: place, value: figure.value, figures: [figure] } : undefined;
}

/** 下辖12个行政村、3个社区: villages and communities together, where the list names nothing else that might be one. */
function governed(statements: Statements, first: Statement): Territory | undefined {
  const { all, text } = statements;
  if (text[first.figure.start - 1] !== '辖' || first.bracket !== 0 || !governs.test(lead(statements, first)))
    return undefined;
  const figures: Figure[] = [];
  const kinds = new Set<RegExp>();
  for (let part: Statement | undefined = first; part !== undefined; part = all[part.index + 1]) {
    const { figure, bracket, sentence } = part;
    const joined = part === first || /[、和及与]$/.test(text.slice(figure.start - 1, figure.start));
    if (!joined || bracket !== 0 || sentence !== first.sentence || figure.hedge !== 'exact') break;
    if (part.index > first.index + longestList) return undefined;
    const noun = text.slice(figure.numberEnd, figure.numberEnd + 12);
    if (lesser.test(noun)) continue;
    const kind = [villages, communities].find((pattern) => pattern.test(noun));
    if (kind === undefined) return undefined;
    kinds.add(kind);
    figures.push(figure);
  }
  const [one, ...others] = figures;
  if (one === undefined || kinds.size < 2) return undefined;
  return { place: both, name: both, value: printedSum(figures), figures: [one, ...others] };
}

const territoriesIn = gather(territoriesOn);

/** The number of villages or communities of the whole territory, told twice with different amounts. */
export function* readTerritories(text: ReportText): Iterable<ReportRelation> {
  const known = new Map<string, { readonly line: Line; readonly territory: Territory }>();
  for (const { line, value: territories } of territoriesIn(text)) {
    for (const told of territories) {
      const { place, name, value, figures } = told;
      const first = known.get(place);
      if (first === undefined) {
        known.set(place, { line, territory: told });
        continue;
      }
      const before = first.territory;
      if (value === before.value || (Math.abs(value - before.value) > 2 && !isSlip(value, before.value))) continue;
      const alone = [
        { line, own: figures, right: before.value },
        { line: first.line, own: before.figures, right: value },
      ].filter(({ own }) => own.length === 1);
      yield {
        kind: 'repeat',
        verdict: 'contradicted',
        ground: 'implied',
        members: [
          ...before.figures.map((figure) => ({ ...member('count', figure), line: first.line })),
          ...figures.map((figure) => ({ ...member('count', figure), line })),
        ],
        computation: `${printed(before)}≠${printed(told)}`,
        focus: { line, figure: figures[0] },
        gap: { zh: `同一范围的${name}数前后不一`, en: 'the same territory is given another number before' },
        remedies: alone.map(({ line: at, own: [figure], right }) => ({ line: at, figure, value: right })),
      };
    }
  }
}

/** 12+3, or the number alone. */
function printed({ figures }: Territory): string {
  return figures.map(({ value }) => String(value)).join('+');
}
