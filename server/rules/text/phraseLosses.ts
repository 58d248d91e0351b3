import type { Confusion } from './confusions.js';

/**
 * Set phrases, each with those of its characters that leave no sound words behind where the text has lost one of them:
 * 习近新时代, 社会义, 法治政建设; but 合法审查 is one.
 */
export const phraseLosses: readonly Confusion[] = [
  ['习近平新时代', '近平时'],
  ['习近平法治思想', '近平法治思'],
  ['习近平总书记', '近平书'],
  ['新时代中国特色', '时代中特'],
  ['中国特色社会主义', '特色社会主'],
  ['中国共产党', '共产'],
  ['中华人民共和国', '人民共和'],
  ['中华民族共同体', '民族共同'],
  ['社会主义核心价值观', '会主义核心价值'],
  ['人民代表大会', '代表'],
  ['理论学习中心组', '学习中心'],
  ['理论中心组', '中心'],
  ['法治政府建设', '政府'],
  ['全面依法治国', '法治'],
  ['公共法律服务', '法律服'],
  ['党政主要负责人', '主要负责'],
  ['行政规范性文件', '规范文'],
  ['重大行政决策', '行政决'],
  ['政府信息公开', '信息'],
  ['行政执法人员', '法'],
  ['第一责任人', '一任'],
  ['优化营商环境', '营商环'],
  ['乡村振兴战略', '振兴'],
].map(([phrase = '', characters = '']): Confusion => {
  const wrong = Array.from(characters, (character) => phrase.replace(character, ''));
  return { wrong, right: phrase, why: '漏了字' };
});
