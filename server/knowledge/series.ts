import allSeries from './data/series.json';

/** A row of fixed expressions that always stand together and in this order. */
export interface Series {
  readonly members: readonly string[];
  /** Wordings that are in use beside the official one, member by member. */
  readonly admits?: Readonly<Record<string, readonly string[] | undefined>>;
  /** The document or meeting that it comes from. */
  readonly source: string;
}

/** A member of a series by its place in it. */
export interface SeriesPlace {
  readonly series: Series;
  readonly index: number;
}

/** The series that Baogao ships. */
export const fixedSeries: readonly Series[] = allSeries;

let places: ReadonlyMap<string, readonly SeriesPlace[]> | undefined;

/** The places at which `member` stands in the series; none for a word of no series. */
export function placesInSeries(member: string): readonly SeriesPlace[] {
  places ??= indexed();
  return places.get(member) ?? nowhere;
}

/** Whether `words` end as some member of the series does; most words do not. */
export function mayEndMember(words: string): boolean {
  return (ends ??= new Set(fixedSeries.flatMap(({ members }) => members.map((each) => each.slice(-2))))).has(
    words.slice(-2),
  );
}

/** Whether `words` begin as some member does. */
export function mayBeginMember(words: string): boolean {
  return (beginnings ??= new Set(fixedSeries.flatMap(({ members }) => members.map((each) => each.slice(0, 2))))).has(
    words.slice(0, 2),
  );
}

let ends: ReadonlySet<string> | undefined;
let beginnings: ReadonlySet<string> | undefined;
const nowhere: readonly SeriesPlace[] = [];

function indexed(): ReadonlyMap<string, readonly SeriesPlace[]> {
  const found = new Map<string, SeriesPlace[]>();
  for (const series of fixedSeries) {
    for (const [index, member] of series.members.entries()) {
      const known = found.get(member);
      if (known === undefined) found.set(member, [{ series, index }]);
      else known.push({ series, index });
    }
  }
  return found;
}
