/** 当前位置：…, 您现在所在的位置：…, with whatever a bullet or an icon left in front. */
const position =
  /^[^\u4e00-\u9fff]{0,6}(?=[您你现当目所])[您你]?(?:现在|当前|目前)?(?:所处|所在)?的?位置(?:是|为)?(?:[：:\s]|$)/;
/** What leads on in a path, and what it is called: a text with neither holds none. */
const trail = /[>›»〉→/|_—-]|位置/;
/** 首页>…, 网站首页-… */
const fromHome = /^[^\u4e00-\u9fff]{0,6}(?:网站|本站|门户)?[首主]页\s?[>›»〉→/|_—-]/;
/** 政务公开>年度报告, 清溪镇人民政府>政府信息公开>年度报告: names that lead from a page to the one below it. */
const path =
  /^[^>›»。；，！？]{2,30}(?:[>›»]+[^>›»。；，！？]{1,40}){2,}$|(?:公开|专栏|政府|局|栏目)\s?[>›»]+[^>›»。；，！？]{2,40}$/;

/**
 * Whether `text`, one trimmed line, tells where a page stands in its site: 当前位置：首页 > 政务公开 > 年度报告. What
 * it ends with may read like a report's title and is the name of a column.
 */
export function isBreadcrumb(text: string): boolean {
  return trail.test(text) && (position.test(text) || fromHome.test(text) || path.test(text));
}
