import { gatherBlemishes, inBody } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';
import { codeOf } from './invisibleCharacters.js';

const privateUseOf = dirtOf('private-use');
const privateUseIn = inBody(privateUseOf);

export const privateUse = reportRule({
  id: 'text/private-use',
  severity: 'warning',
  title: { zh: '专用区字符', en: 'Private-use characters' },
  explanation: {
    zh: '专用区的字符没有公共含义，换一台电脑就成方框。它可能是符号字体的项目符号，也可能是生僻字，要对照原文，所以不自动删。',
    en: 'Characters of the private-use area have no public meaning and show as boxes elsewhere. One may be a bullet or a rare character; compare with the original.',
  },
  basis: [custom('公文常识', '文本应在任何电脑上显示一致。', 'A text should look the same on every computer.')],
  advice: { zh: '对照原文，换成正确的字符或者删去。', en: 'Compare with the original; replace or delete it.' },
  fixable: 'choice',
  examples: {
    wrong: [{ wrong: '⟦\ue00c⟧加强组织领导', fixed: '加强组织领导' }],
    right: ['加强组织领导', '●加强组织领导'],
  },
  *check(report) {
    yield* gatherBlemishes(report, privateUseIn, {
      one: (text) => ({
        zh: `${codeOf(text)}是专用区字符，别处显示不出来`,
        en: `${codeOf(text)} is a private-use character`,
      }),
      all: (count, text) => ({
        zh: `全文有${count}个专用区字符，如${codeOf(text)}`,
        en: `${count} private-use characters, such as ${codeOf(text)}`,
      }),
      fixOne: (text) => ({ zh: `删去${codeOf(text)}`, en: `Delete ${codeOf(text)}` }),
      fixAll: (count) => ({ zh: `全部删去（${count}个）`, en: `Delete all ${count}` }),
    });
  },
});
