/** Kinds of one thing, each of which is none of the others. */
interface Kinds {
  /** What the words of a part of each kind say, the narrower before the wider. */
  readonly kinds: readonly RegExp[];
  /** How many of the first kinds there must be for them to be all there is; 0 where more kinds are always possible. */
  readonly all: number;
}

const sets: readonly Kinds[] = [
  pair(/中央|国家/, /地方/),
  pair(/简易|当场/, /普通|一般/),
  pair(/男/, /女/),
  pair(/专职/, /兼职/),
  pair(/城镇|城市/, /农村|乡村/),
  pair(/出口/, /进口/),
  pair(/新建|开始|新开工|新增/, /续建|继续|结转/),
  pair(/本级|直/, /乡镇|镇街|街道|下级/),
  pair(/一般/, /重大|重点/),
  pair(/线上|网上|网络/, /线下|现场|窗口/),
  pair(/集体/, /个人/),
  pair(/^(?:承办|主办)/, /^(?:协办|会办)/),
  pair(/^有效/, /^无效/),
  pair(/非国有|民营|民办/, /国有/),
  pair(/^(?:未办结|未审结|未结|在办|正在办理|尚未|结转)/, /^(?:已)?(?:办结|审结|结案)/),
  pair(/^(?:未整改|正在整改|未完成|正在|尚未)/, /^(?:已)?(?:整改|完成|化解|落实)/),
  pair(/^(?:无证|未持证)/, /^(?:有证|持证)/),
  { kinds: [/个体工商户|个体户/, /合作社/, /企业|公司/], all: 3 },
  { kinds: [/民事/, /刑事/, /行政/], all: 3 },
  { kinds: [/缓刑/, /假释/, /暂予监外执行/, /管制/], all: 3 },
  {
    kinds: [/行政许可/, /行政处罚/, /行政强制/, /行政检查/, /行政征收/, /行政裁决/, /行政确认/, /行政给付/, /行政奖励/],
    all: 0,
  },
  { kinds: [/继续有效|保留/, /废止/, /修改|修订/, /失效/], all: 2 },
  { kinds: [/不合格|不达标/, /^[^不]*合格|达标/, /优秀/, /良好/], all: 2 },
  {
    kinds: [/维持/, /撤销/, /变更/, /确认违法/, /履行/, /驳回/, /终止|撤回|撤诉/, /调解|和解/, /^(?:其他|其它)/],
    all: 0,
  },
  {
    kinds: [/部分公开/, /不予公开/, /不予处理/, /不存在|不掌握|无法提供|不属于/, /公开/, /^(?:其他|其它)/],
    all: 0,
  },
  { kinds: [/不予(?:许可|批准|援助)|不批准/, /准予|批准/], all: 0 },
  { kinds: [/^不予受理/, /^(?:已|依法|决定|予以)?受理/], all: 0 },
  { kinds: [/胜诉/, /败诉/, /撤诉/, /未审结|审理/], all: 0 },
];

/** The most kinds that a set has. */
const most = Math.max(...sets.map(({ kinds }) => kinds.length));

/** Any kind of any set: most words name none, and then the sets need not be asked one by one. */
const ofAnyKind = new RegExp(sets.flatMap(({ kinds }) => kinds.map(({ source }) => source)).join('|'));

function pair(one: RegExp, other: RegExp): Kinds {
  return { kinds: [one, other], all: 2 };
}

/**
 * What is known of the parts that `words` name: `complete` where together they are all there is, `apart` where at least
 * none of them overlaps another; undefined where their words tell nothing.
 */
export function kindsOf(words: readonly string[]): 'complete' | 'apart' | undefined {
  if (words.length > most || !words.every((word) => ofAnyKind.test(word))) return undefined;
  for (const { kinds, all } of sets) {
    const found = kindsAmong(kinds, words);
    if (found === undefined) continue;
    const complete = all > 0 && kinds.slice(0, all).every((_, index) => found.includes(index));
    return complete ? 'complete' : 'apart';
  }
  return undefined;
}

/** Which of `kinds` each of `words` is of; undefined where one is of none or two are of the same. */
function kindsAmong(kinds: readonly RegExp[], words: readonly string[]): readonly number[] | undefined {
  const found: number[] = [];
  for (const word of words) {
    const index = kinds.findIndex((kind) => kind.test(word));
    if (index < 0 || found.includes(index)) return undefined;
    found.push(index);
  }
  return found;
}
