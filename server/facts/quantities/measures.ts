/** What a measure word measures; quantities of different dimensions never compare. `count` is told apart by word. */
export type Dimension =
  | 'count'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'duration'
  | 'share'
  | 'points'
  | 'times'
  | 'bare'
  | 'other';

/** A measure word or unit as it is written behind a number. */
export interface Measure {
  readonly word: string;
  readonly dimension: Dimension;
  /** How many of its dimension's base unit (元, 米, 平方米, 立方米, 千克, 千瓦, 千瓦时, %) one of it is. */
  readonly factor: number;
  /**
   * Measure words of one family count the same kind of thing (起 and 件 for cases); `*` goes with every family.
   * Outside counts the family is the base unit.
   */
  readonly family: string;
}

const byFirst = new Map<number, Measure[]>();

function add(word: string, dimension: Dimension, factor: number, family: string): void {
  const first = word.charCodeAt(0);
  const known = byFirst.get(first);
  if (known === undefined) byFirst.set(first, [{ word, dimension, factor, family }]);
  else known.push({ word, dimension, factor, family });
}

function addCounts(family: string, words: string): void {
  for (const word of words.split(' ')) add(word, 'count', 1, family);
}

function addUnits(dimension: Dimension, family: string, units: Readonly<Record<string, number>>): void {
  for (const [word, factor] of Object.entries(units)) add(word, dimension, factor, family);
}

addCounts('*', '个 项 处');
addCounts('case', '件 起 宗 例 桩 案');
addCounts('person', '人 名 位 员');
addCounts('household', '户 家');
addCounts('time', '次 场 场次 期 轮 回 批 批次 趟 堂 课 节 届次');
addCounts('document', '条 份 篇 则 册 本 卷 部 幅 张 块 封 页 款 字 版 通 稿 集 首 帧');
addCounts('person-time', '人次');
addCounts('case-time', '件次 起次');
addCounts('household-time', '户次 家次');
addCounts('vehicle-time', '车次 台次 辆次 艘次 航次 班次 架次 列次');
addCounts('building', '座 所 栋 幢 间 套 棟 间次 孔 口 眼 层');
addCounts('machine', '台 辆 艘 架 套 列 支 组 部 台套 标准箱 标箱');
addCounts('family:kind', '类 种 样 大类 小类 大项 小项 子项 主项 方面 环节 领域 类别');
addCounts('place', '村 乡 镇 县 市 省 国 州 区 社区 村居 县区 县市 街道 乡镇 行政村');
addCounts('group', '支 队 组 对 双 副 批 班 队次');
addCounts('animal', '头 只 匹 羽 尾 株 棵 粒');
addCounts('bed', '床 张床位 席 桌');
addCounts('class', '学时 课时 门 学分');
addCounts('ground', '片 段 块 宗 米段');
addCounts(
  'thing',
  '枚 颗 箱 袋 瓶 盒 桶 盏 根 把 面 包 顶 捆 盘 吨位 剂次 针次 针 剂 票 股 笔 单 档 招 步 道 关 点 站 度 号段 余',
);

addUnits('money', '元', { 元: 1, 块钱: 1, 角: 0.1, 元人民币: 1, 圆: 1 });
addUnits('money', '美元', { 美元: 1 });
addUnits('money', '港元', { 港元: 1, 港币: 1 });
addUnits('money', '欧元', { 欧元: 1 });
addUnits('money', '日元', { 日元: 1 });
addUnits('length', '米', {
  米: 1,
  公里: 1000,
  千米: 1000,
  里: 500,
  华里: 500,
  厘米: 0.01,
  毫米: 0.001,
  km: 1000,
  m: 1,
});
addUnits('area', '平方米', {
  平方米: 1,
  平米: 1,
  '㎡': 1,
  平方公里: 1_000_000,
  平方千米: 1_000_000,
  公顷: 10_000,
  亩: 10_000 / 15,
});
addUnits('volume', '立方米', { 立方米: 1, 立方: 1, 方: 1, 升: 0.001, '㎥': 1 });
addUnits('mass', '千克', { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5, 克: 0.001, 吨标准煤: 1000, 吨标煤: 1000, 担: 50 });
addUnits('power', '千瓦', { 千瓦: 1, 兆瓦: 1000, 瓦: 0.001, 吉瓦: 1_000_000, kW: 1, MW: 1000, GW: 1_000_000 });
addUnits('energy', '千瓦时', { 千瓦时: 1, 千瓦小时: 1, kWh: 1 });
addUnits('share', '%', { '%': 1, '％': 1, '‰': 0.1, 成: 10 });
addUnits('points', '百分点', { 个百分点: 1, 百分点: 1 });
addUnits('times', '倍', { 倍: 1 });
for (const word of '年 个月 月 天 日 小时 个小时 分钟 秒 周 周年 个工作日 工作日 季度 个季度 学年 岁 昼夜 个百日 年度'.split(
  ' ',
)) {
  add(word, 'duration', 1, word.replace(/^个/, ''));
}
for (const word of 'P EFLOPS PFLOPS GB TB MB Mbps Gbps ℃ 摄氏度 度电 帕 分贝 海里 卡 公里每小时 千米每小时 分 级 星 代 票'.split(
  ' ',
)) {
  add(word, 'other', 1, word);
}
for (const measures of byFirst.values()) measures.sort((a, b) => b.word.length - a.word.length);

/** The bare measure of a number without a measure word. */
export const bare: Measure = { word: '', dimension: 'bare', factor: 1, family: '' };

export const percent: Measure = { word: '%', dimension: 'share', factor: 1, family: '%' };

/** The longest measure word at `offset` of `text`. */
export function measureAt(text: string, offset: number): Measure | undefined {
  const measures = byFirst.get(text.charCodeAt(offset));
  if (measures === undefined) return undefined;
  for (const measure of measures) if (text.startsWith(measure.word, offset)) return measure;
  return undefined;
}

/** Whether amounts in `a` and `b` can be parts of one whole: same unit, or words that count one kind of thing. */
export function comparable(a: Measure, b: Measure): boolean {
  if (a.dimension !== b.dimension) return a.dimension === 'bare' || b.dimension === 'bare';
  if (a.dimension !== 'count') return a.family === b.family;
  return a.word === b.word || a.family === b.family || a.family === '*' || b.family === '*';
}
