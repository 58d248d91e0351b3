import type { Figure } from '../quantities/quantity.js';
import { hasNoun, type Counting } from './counting.js';
import { listingBefore, type Listing } from './listing.js';
import { member, type Ground, type Relation } from './relation.js';
import { isMiscount } from './slip.js';

/** Verbs that may stand between a list and a number that does not count it. */
const verbs =
  /(?:建设|新建|建成|坚持|实现|打造|落实|开展|推进|推动|实施|增强|坚定|做到|发挥|抓好|办好|提高|缩小|完善|健全|深化|紧扣|锚定|保持|达到|达|新增|荣获|获得|入选|召开|做好|做实|构建|形成|推广|培育|支持|完成|惠及|援助|举办|组织|围绕|把握|突出|筑牢|守住|取得|强化|加快|加强|贯彻|坚守|聚焦|制定|出台|设立|成立|共有|现有|有|为|在|对|向|从|按照|分别|各|每|近|前|后|首批|首|均|都|约|超)$/;

/** Nouns of which a field may hold several: in 教育、医疗、养老4个项目 the fields are not the projects. */
const instances =
  /^(?:个|件|家|所|项|处|座|名)?(?:[^，。、]{0,6})(?:项目|工程|企业|单位|学校|乡镇|案件|案例|课题|品种|产品|建议|提案|活动|任务|事项|村)/;

/** So many items that end alike show how the items of a list end. */
const fewestAlike = 3;

/** 在县工商联、县妇联设立商会调委会、婚姻调委会2个: the list begins behind a verb in the middle of what the marks part. */
const founding = /(?:设立|成立|建立|组建|新建|建成|打造|开展|举办|培育|新增|评为|命名)[^、]/;

/** What rooms and counters are counted with, how they are called, and those that a house has many of. */
const rooms = /^[间个处座所]$/;
const room = /[室厅站所馆口点岗]$/;
const many = /办公室|教室|宿舍|病房|客房|站点|网点/;

/** Lists that stand before the number of their items: A、B和C三个…. */
export function readListCounts(
  text: string,
  figures: readonly Figure[],
  countings: readonly (Counting | undefined)[],
): Relation[] {
  const relations: Relation[] = [];
  let from = 0;
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    const counting = countings[index];
    if (figure === undefined) break;
    if (counting !== undefined) {
      const listing = listingBefore(text, figure.numberStart, from);
      const found = listing === undefined ? undefined : judge(text, counting, listing);
      if (found !== undefined) relations.push(found);
    }
    if (figure.role === 'quantity' && figure.measure.word !== '' && !figure.quoted) from = figure.end;
  }
  return relations;
}

function judge(text: string, counting: Counting, listing: Listing): Relation | undefined {
  const { value } = counting;
  const least = listing.items.length;
  const most = least + listing.joints;
  const fewest = least - fusedItems(text, listing);
  if (value >= fewest && value < least) return relation(counting, listing, 'satisfied', 'agrees');
  if (most < 2 || isSlogan(text, counting, listing)) return undefined;
  const holds = (value >= least && value <= most) || (value === 2 && listing.lastJoints > 0);
  if (holds) {
    const bound = [value - 1, value + 1].every(
      (other) => other < 2 || (listing.open && other > value) || isBound(text, counting, listing, other) !== 'agrees',
    );
    const plain = listing.open || listing.enclosed ? 'stated' : 'implied';
    return relation(counting, listing, 'satisfied', bound ? plain : 'agrees');
  }
  const ground = isBound(text, counting, listing, value);
  return ground === 'agrees' ? undefined : relation(counting, listing, 'contradicted', ground);
}

/** How plainly the text would be wrong if it said `value`, which the list does not bear out. */
function isBound(text: string, counting: Counting, listing: Listing, value: number): Ground {
  if (!counting.measured) return 'agrees';
  if (!hasNoun(text, counting)) return hasTooManyRooms(text, counting, listing, value) ? 'implied' : 'agrees';
  if (listing.open) return value < listing.items.length ? 'stated' : 'agrees';
  // “改作风、提效能”八大行动: a motto names the actions and does not list them.
  if (listing.enclosed) return isMiscount(value, listing.items.length) ? 'stated' : 'agrees';
  return isApposition(text, counting, listing, value) ? 'implied' : 'agrees';
}

/**
 * How many marks part no items but words inside one: in 总体情况、主动公开情况、行政复议、行政诉讼情况、存在的问题 the
 * items end alike (情况), and what does not ends with the next that does.
 */
function fusedItems(text: string, { items, end }: Listing): number {
  const tails = items.map((start, index) => text.slice(start, (items[index + 1] ?? end + 1) - 1).slice(-2));
  return tails.filter((tail, index) => {
    const next = tails[index + 1];
    return next !== undefined && tail !== next && tails.filter((other) => other === next).length >= fewestAlike;
  }).length;
}

/** 增强“四个意识”、坚定“四个自信”: set phrases side by side, each with its own number; or 和 before the number. */
function isSlogan(text: string, counting: Counting, { items, end, enclosed }: Listing): boolean {
  if (enclosed) return false;
  const listed = text.slice(items[0], end);
  if (/[和与及、是]$/.test(listed)) return true;
  const numbered = listed.match(/“[^”]{0,3}[一二三四五六七八九十两]/g)?.length ?? 0;
  return counting.quoted && numbered > 0 && numbered >= items.length - 1;
}

/**
 * 调解室、接待室、档案室、会议室、阅览室4间: rooms of each kind, one at least, are more than the number behind them, which
 * closes with its measure word. Without 等 it might count but the last kind, so it must be more than anyone has of that.
 */
function hasTooManyRooms(
  text: string,
  { figure, after }: Counting,
  { items, end, joints, open }: Listing,
  value: number,
): boolean {
  if (joints > 0 || items.length < 3 || value >= items.length || !rooms.test(figure.measure.word)) return false;
  if (!/^[，。；）]?$/.test(text.charAt(after))) return false;
  const kinds = items.map((start, index) => text.slice(start, (items[index + 1] ?? end + 1) - 1));
  if (!kinds.every((kind) => room.test(kind)) || new Set(kinds.map((kind) => kind.at(-1))).size > 1) return false;
  return open || (value >= 4 && value === items.length - 1 && !many.test(kinds.at(-1) ?? ''));
}

/** Whether list and count stand in apposition beyond doubt, so that `value` would be wrong: items alike, no more than a slip apart. */
function isApposition(
  text: string,
  { figure, quoted }: Counting,
  { items, end, joints }: Listing,
  value: number,
): boolean {
  const last = text.slice(items[items.length - 1], end);
  if (founding.test(text.slice(items[1] ?? end, end))) return false;
  if (verbs.test(last) || !isMiscount(value, items.length)) return false;
  if (quoted && (joints > 0 || value < 3 || /[“”]/.test(text.slice(items[0], end)))) return false;
  const fields = instances.test(text.slice(figure.numberEnd, figure.numberEnd + 12)) && !endAlike(text, items, end);
  if (value > items.length + joints && fields) return false;
  const lengths = items.map((start, index) => (items[index + 1] ?? end + 1) - 1 - start);
  if (lengths.length > 2) return (joints === 0 || value > 2) && isAlike(last.length, lengths.slice(1, -1));
  const [first = 0, second = 0] = lengths;
  if (quoted || joints > 0 || figure.measure.word === '级' || lengths.length < 2) return false;
  return second >= 2 && second <= first + 1 && second >= first - 8;
}

/** Whether all items end with the same word: A公司、B公司、C公司 are companies themselves, no fields that hold some. */
function endAlike(text: string, items: readonly number[], end: number): boolean {
  const tails = items.map((start, index) => text.slice(start, (items[index + 1] ?? end + 1) - 1).slice(-2));
  return tails.length > 2 && tails.every((tail) => tail === tails[0]);
}

function isAlike(last: number, middle: readonly number[]): boolean {
  return last >= Math.min(...middle) - 2 && last <= Math.max(...middle) + 2;
}

function relation(
  counting: Counting,
  listing: Listing,
  verdict: Relation['verdict'],
  ground: Relation['ground'],
): Relation {
  const { figure, value } = counting;
  const least = listing.items.length;
  const most = least + listing.joints;
  const listed = verdict === 'satisfied' && value >= least && value <= most ? value : value > most ? most : least;
  const members = [
    member('count', figure),
    { role: 'member-count', start: listing.start, end: listing.end, value: listed } as const,
  ];
  const told = { kind: 'list-count', verdict, ground, members, focus: figure, computation: `列举${listed}项` } as const;
  if (verdict === 'satisfied') return { ...told, remedies: [] };
  const remedies = [{ figure, value: listed * figure.measure.factor }];
  return { ...told, gap: { zh: `所写为${value}`, en: `but the text says ${value}` }, remedies };
}
