import { changeTo, findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** A dot behind a particle, in the middle of a phrase; it is neither an ordinal's nor a name's. */
const dot = /(?<=[\u4e00-\u9fff][的地得了和与在对把被])\.(?=[\u4e00-\u9fff])/g;

export const strayDot = lineRule({
  id: 'text/stray-dot',
  severity: 'warning',
  title: { zh: '字间多出的圆点', en: 'A stray dot between characters' },
  explanation: {
    zh: '范文网站为防复制，在“的”“了”等字后面插入圆点（良好的.宣传效果），抄来就带进正文。',
    en: 'Sites of sample texts insert dots behind 的, 了 and the like against copying; they come along with the text.',
  },
  basis: [custom('公文常识', '字与字之间没有圆点。', 'No dots stand between characters.')],
  advice: {
    zh: '删去圆点；原是句末的，改为句号。',
    en: 'Delete the dot, or make it a full stop where a sentence ends.',
  },
  fixable: 'choice',
  examples: {
    wrong: [{ wrong: '取得了良好的⟦.⟧宣传效果', fixed: '取得了良好的宣传效果' }],
    right: ['一.加强组织领导', '取得了1.5万元', '买买提.艾力同志'],
  },
  signs: 0,
  *check(line) {
    const { text } = line.view;
    if (!text.includes('.')) return;
    for (const { index } of matchesIn(text, dot)) {
      yield findInView(line, index, index + 1, { zh: '这里的圆点多余', en: 'Stray dot' }, () => [
        replaceInView(line, index, index + 1, '', removeText('.')),
        replaceInView(line, index, index + 1, '。', changeTo('。')),
      ]);
    }
  },
});
