import { WordFinder } from '../../text/wordFinder.js';
import { findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';

/** Names of gambling sites and their trade, which mirror sites put in place of common words. */
const injected =
  /皇冠(?:足球|体育|现金|比分|网址|新?2?网)(?:比分|网|平台)?[：:]?|(?:万博|亚博|开云|乐鱼|爱游戏|华体会|米乐|半岛|九游|必威|沙巴|星空|江南|天博|完美|火狐)体育(?:官网|平台|app|APP|下载)?|(?:足球|篮球)比分(?:网|直播|：)?|澳门(?:新?葡京|银河|永利|威尼斯人)(?:娱乐|赌场|网)[场城站址]?|新葡京(?:娱乐|官网|平台)?|(?:真人|老虎机|百家乐)(?:娱乐|平台|官网|游戏)|太阳城(?:集团|娱乐)[城网]?|(?:金沙|银河|永利|博彩)娱乐[城场]?|(?:体育|足球|彩票|时时彩|北京赛车)投注[网站平台]{0,2}|博彩(?:平台|网站|公司|官网)|(?:bet|BET|Bet)365|188(?:bet|BET|金宝博)|六合彩(?:开奖|资料|平台)/g;
/** Some part of every injected word; a text without any is passed over. */
const hints = new WordFinder(
  '皇冠,体育,比分,葡京,娱乐,投注,博彩,365,188,六合彩,澳门,太阳城,真人,老虎机,百家乐'
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
    zh: '有的镜像站把网页里的常用词（如“关于”）换成博彩网站的名称。从那里复制的文字会带着它们。同一句里说到打击、查处赌博的不算。',
    en: 'Mirror sites replace common words by names of gambling sites, which come along when text is copied from there. Sentences about fighting gambling are left alone.',
  },
  basis: [
    custom(
      '公文常识',
      '公文不得出现与内容无关的商业、违法信息。',
      'Advertising and illegal content have no place in official texts.',
    ),
  ],
  advice: { zh: '到原网站核对，换回原来的词。', en: 'Check the original page and put the original word back.' },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '印发县委、县政府⟦皇冠足球比分：⟧《2025年法治政府建设工作要点》' }],
    right: ['查处博彩网站3个，打击六合彩开奖活动', '皇冠镇开展体育活动', '举办足球比赛，比分接近'],
  },
  signs: 0,
  *check(line) {
    const { text } = line.view;
    if (!hints.occursIn(text)) return;
    for (const { 0: words, index } of text.matchAll(injected)) {
      const end = index + words.length;
      const start = text.lastIndexOf('。', index) + 1;
      const stop = text.indexOf('。', end);
      if (against.test(text.slice(Math.max(start, index - 60), index))) continue;
      if (against.test(text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 40)))) continue;
      yield findInView(line, index, end, {
        zh: `“${words}”与正文无关，疑为网站植入`,
        en: `“${words}” has nothing to do with the text and was probably injected`,
      });
    }
  },
});
