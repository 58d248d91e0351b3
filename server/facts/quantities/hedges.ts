import type { Hedge } from './quantity.js';

/** A word that bends the number beside it, and where it ends or begins. */
export interface HedgeWord {
  readonly word: string;
  readonly hedge: Hedge;
}

const before: readonly HedgeWord[] = words({
  about: '大约 大概 大致 约为 约',
  over: '不低于 不少于 不小于 至少 起码 超过 突破 高于 多于 大于 超出 超 逾 最低 上',
  under: '不超过 不高于 不多于 未超过 低于 少于 小于 不足 不到 至多 最多 最高',
  nearly: '接近 将近 近 临近 趋近',
});

const after: readonly HedgeWord[] = words({
  about: '左右 上下 前后',
  over: '及以上 以上 或以上 起步 开外',
  under: '及以下 以下 以内 之内 或以下',
});

function words(lists: Partial<Record<Hedge, string>>): readonly HedgeWord[] {
  const all: HedgeWord[] = [];
  for (const [hedge, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) all.push({ word, hedge: hedge as Hedge });
  }
  return all.sort((a, b) => b.word.length - a.word.length);
}

const lastOfBefore = new Set(before.map(({ word }) => word.charCodeAt(word.length - 1)));
const firstOfAfter = new Set(after.map(({ word }) => word.charCodeAt(0)));

/** Characters before a one-character hedge that make another word of it: 签约, 附近, 线上. */
const notHedge: Readonly<Record<string, string>> = {
  约: '节签合公预履违邀契条特制集',
  近: '附最邻靠亲',
  超: '赶反高',
};

/** The word of approximation that ends at `offset`, where the number begins. */
export function hedgeBefore(text: string, offset: number): HedgeWord | undefined {
  if (!lastOfBefore.has(text.charCodeAt(offset - 1))) return undefined;
  const found = before.find(({ word }) => text.startsWith(word, offset - word.length));
  if (found === undefined || found.word.length > 1) return found;
  if (found.word === '上') return '百千万亿'.includes(text.charAt(offset)) ? found : undefined;
  const other = text.charAt(offset - 2);
  return other !== '' && notHedge[found.word]?.includes(other) === true ? undefined : found;
}

/** The word of approximation that begins at `offset`. */
export function hedgeAfter(text: string, offset: number): HedgeWord | undefined {
  if (!firstOfAfter.has(text.charCodeAt(offset))) return undefined;
  return after.find(({ word }) => text.startsWith(word, offset));
}

/** The amounts that `value` with `hedge` may stand for. `step`: one unit of its last place that is not zero. */
export function interval(min: number, max: number, hedge: Hedge, step: number): { min: number; max: number } {
  switch (hedge) {
    case 'more':
      return { min, max: max + step };
    case 'about':
      return { min: min * 0.9, max: max * 1.1 };
    case 'over':
      return { min, max: Infinity };
    case 'under':
      return { min: 0, max };
    case 'nearly':
      return { min: min * 0.9, max };
    case 'exact':
    case 'range':
      return { min, max };
  }
}
