import { WordFinder } from '../../text/wordFinder.js';
import type { Line } from '../../document/line.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { type LineFinding, lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** Names of gambling sites and their trade, which mirror sites put in place of common words. */
const injected =
  /皇冠(?:足球|体育|现金|比分|网址|新?2?网)(?:比分|网|平台)?[：:]?|(?:万博|亚博|开云|乐鱼|爱游戏|华体会|米乐|半岛|九游|必威|沙巴|星空|江南|天博|完美|火狐)体育(?:官网|平台|app|APP|下载)?|(?:足球|篮球)比分(?:网|直播|：)?|澳门(?:新?葡京|银河|永利|威尼斯人)(?:娱乐|赌场|网)[场城站址]?|新葡京(?:娱乐|官网|平台)?|(?:真人|老虎机|百家乐)(?:娱乐|平台|官网|游戏)|太阳城(?:集团|娱乐)[城网]?|(?:金沙|银河|永利|博彩)娱乐[城场]?|(?:体育|足球|彩票|时时彩|北京赛车)投注[网站平台]{0,2}|博彩(?:平台|网站|公司|官网)|(?:bet|BET|Bet)365|188(?:bet|BET|金宝博)|六合彩(?:开奖|资料|平台)/g;
/** … and their newer names, each with what they offer. */
const brands =
  /(?:开云|乐鱼|[kK][uU]游|酷游|九游|杏彩|必发|威尼斯人?|新?葡京|彩神|爱彩|米兰|华体会|星空|优德|伟德|立博|韦德|雷火|泛亚|竞博|BOB|bob|AG|PG|BBIN)(?:APP|App|app|体育|娱乐城?|真人|电子|电竞|棋牌|彩票|国际)[\u4e00-\u9fffA-Za-z]{0,4}?(?:官网|登录|下载|平台|入口|百家乐)?|真钱(?:棋牌|游戏|麻将|斗地主)[\u4e00-\u9fff]{0,4}|(?:世界杯)?买球(?:网站?|平台|[aA][pP][pP])|(?:一分|极速|三分|大发|江苏)快三|(?:北京赛车|幸运飞艇)(?:[pP][kK]10)?|[pP][kK]10(?:计划|开奖)/g;
/** Names and phrases of sites with sample texts, with the address that goes with them. */
const sampleSites =
  /(?:(?:第一|无忧|中国|51)?范文网|(?:公文|文秘|文档|写作|资料)(?:网|之家|资源网|驿站)|秘书之家|老秘网|百度文库|人人文库|豆丁网|道客巴巴|原创力文档|金锄头文库)(?:[—-][\u4e00-\u9fff]{2,12})?(?:www\.[\w.]{3,30})|本文(?:来自|来源于|由)[^，。；（）]{1,16}?(?:网|整理|提供|收集|发布)(?![络格点])|(?<=^|[，。；！])欢迎下载(?:使用)?(?=[，。；！]|$)|更多[^，。；]{0,8}(?:请关注|请访问|请登录|请点击|尽在)[^，。；]{0,16}|点击(?:查看更多|下载附件|查看全文|阅读原文)|小编(?:为大家|给大家|精心|今天)[^，。；]{0,12}|[【（](?:来源：[^】）]{0,12}(?:公文|范文|文秘|文库)[^】）]{0,6}|本文由[^】）]{2,16})[】）]/g;
/** An address that is no government's, in the middle of a sentence that speaks of no site. */
const address =
  /(?<=[\u4e00-\u9fff])(?:https?:\/\/)?www\.[a-zA-Z0-9-]{2,30}\.(?:com|net|cn|cc|top|vip)(?:\.cn)?(?=[\u4e00-\u9fff])/g;
const speaksOfSites = /网[站址]|登[录陆]|访问|邮箱|平台|官网|下载|系统|查询|网页/;

/** Some part of every injected word; a text without any is passed over. */
const hints = new WordFinder(
  '快三,赛车,飞艇,买球,真钱,棋牌,APP,App,app,电竞,国际,真人,彩票,皇冠,体育,比分,葡京,娱乐,投注,博彩,365,188,六合彩,澳门,太阳城,真人,老虎机,百家乐'
    .split(',')
    .map((hint) => [hint, true] as const),
);
/** Where the text itself speaks of fighting gambling. */
const against = /打击|整治|查处|赌|案|非法|违法|犯罪|禁|诈骗|清理|侦破|涉/;

export const injectedWords = lineRule({
  id: 'text/injected-words',
  severity: 'error',
  title: { zh: '被植入的词语', en: 'Injected words' },
  explanation: {
    zh: '有的镜像站把网页里的常用词（如“关于”）换成博彩网站的名称。范文网站把自己的名称、网址插进句子。从那里复制的文字会带着它们。同一句里说到打击、查处赌博的不算。',
    en: 'Mirror sites replace common words by names of gambling sites, sites of sample texts put their own between them; they come along when text is copied from there. Sentences about fighting gambling are left alone.',
  },
  basis: [
    custom(
      '公文常识',
      '公文不得出现与内容无关的商业、违法信息。',
      'Advertising and illegal content have no place in official texts.',
    ),
  ],
  advice: { zh: '到原网站核对，换回原来的词。', en: 'Check the original page and put the original word back.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '印发县委、县政府⟦皇冠足球比分：⟧《2025年法治政府建设工作要点》' },
      {
        wrong: '扛牢法治建设第一⟦文秘之家—资源每日更新www.example.com⟧责任人职责',
        fixed: '扛牢法治建设第一责任人职责',
      },
    ],
    right: [
      '查处博彩网站3个，打击六合彩开奖活动',
      '皇冠镇开展体育活动',
      '举办足球比赛，比分接近',
      '登录网址www.example.com查询，编印公文写作资料，本文由三部分组成，国际体育赛事',
    ],
  },
  signs: 0,
  *check(line) {
    yield* fromSampleSites(line);
    const { text } = line.view;
    if (!hints.occursIn(text)) return;
    const seen = new Set<number>();
    for (const { 0: words, index } of [...matchesIn(text, injected), ...matchesIn(text, brands)]) {
      const end = index + words.length;
      if (hasNear(seen, index, words.length)) continue;
      seen.add(index);
      const before = text.slice(Math.max(0, index - 60), index);
      if (against.test(before.slice(before.lastIndexOf('。') + 1))) continue;
      const [behind = ''] = text.slice(end, end + 40).split('。', 1);
      if (against.test(behind)) continue;
      yield findInView(line, index, end, {
        zh: `“${words}”与正文无关，疑为网站植入`,
        en: `“${words}” has nothing to do with the text and was probably injected`,
      });
    }
  },
});

/** Whether `starts` holds a place less than `distance` from `index`. */
function hasNear(starts: ReadonlySet<number>, index: number, distance: number): boolean {
  for (let near = index - distance + 1; near < index + distance; near++) if (starts.has(near)) return true;
  return false;
}

function* fromSampleSites(line: Line): Generator<LineFinding> {
  const { text } = line.view;
  let last = -1;
  const found = /本文|www\.|欢迎|更多|点击|小编|来源/.test(text) ? [...matchesIn(text, sampleSites)] : [];
  if (text.includes('www.')) {
    for (const match of matchesIn(text, address)) {
      const end = match.index + match[0].length;
      if (
        /\.(?:gov|edu|org)\b/.test(match[0]) ||
        speaksOfSites.test(text.slice(Math.max(0, match.index - 12), match.index))
      )
        continue;
      if (!speaksOfSites.test(text.slice(end, end + 6))) found.push(match);
    }
  }
  found.sort((a, b) => a.index - b.index);
  for (const { 0: words, index } of found) {
    const end = index + words.length;
    if (index < last) continue;
    last = end;
    const message = { zh: `“${words}”是别的网站的文字`, en: `“${words}” was put in by another site` };
    yield findInView(line, index, end, message, () => [replaceInView(line, index, end, '', removeText(words))]);
  }
}
