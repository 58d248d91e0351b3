import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import { figuresOnLine } from './index.js';
import { repeatedMentions, type Mention } from './mention.js';
import { member } from './relation.js';
import type { PlacedMember, ReportRelation } from './reportRelation.js';
import type { Statement } from './statement.js';
import { isSlip } from './slip.js';

/** Kinds of places that a territory has a fixed number of. */
const places =
  /^(?:个)?(行政村居|村居|行政村|村民委员会|村（社区）|村\(社区\)|村|社区|居民委员会|居委会|居民区|居委|街道|乡镇（街道）|乡镇|镇街)(?![一-鿿]?(?:级|干部|民主|书记|小组|医|民))/;
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

interface Territory {
  readonly statement: Statement;
  readonly place: string;
}

/** Amounts that say how many villages, communities or towns the whole territory has. */
const territoriesOn = perLine((line): readonly Territory[] => {
  const { statements } = figuresOnLine(line);
  const found: Territory[] = [];
  for (const statement of statements.all) {
    const { figure, to } = statement;
    if (figure.measure.dimension !== 'count' || figure.hedge !== 'exact' || figure.value < 3 || statement.bracket !== 0)
      continue;
    const place = places.exec(statements.text.slice(figure.numberEnd, figure.numberEnd + 10))?.[1];
    if (place === undefined) continue;
    const before = statements.text.slice(statement.from, figure.start);
    const behind = statements.text.slice(figure.end, Math.max(to, figure.end + 10)).split(/[，。；]/)[0] ?? '';
    if (wholeBefore.test(before) || (wholeBehind.test(behind) && !/[已其有]/.test(before)))
      found.push({ statement, place });
  }
  return found;
});

const territoriesIn = gather(territoriesOn);

/** The number of villages or communities of the whole territory, told twice with different amounts. */
export function* readTerritories(text: ReportText): Iterable<ReportRelation> {
  const known = new Map<string, PlacedMember & { readonly statement: Statement }>();
  for (const { line, value: territories } of territoriesIn(text)) {
    for (const { statement, place } of territories) {
      const { figure } = statement;
      const first = known.get(place);
      if (first === undefined) {
        known.set(place, { ...member('count', figure), line, statement });
        continue;
      }
      const { value } = figure;
      if (value === first.value || (Math.abs(value - first.value) > 2 && !isSlip(value, first.value))) continue;
      yield {
        kind: 'repeat',
        verdict: 'contradicted',
        ground: 'implied',
        members: [first, { ...member('count', figure), line }],
        computation: `${first.value}≠${value}`,
        focus: { line, figure },
        gap: { zh: `同一范围的${place}数前后不一`, en: 'the same territory is given another number before' },
        remedies: [
          { line, figure, value: first.value },
          { line: first.line, figure: first.statement.figure, value },
        ],
      };
    }
  }
}
