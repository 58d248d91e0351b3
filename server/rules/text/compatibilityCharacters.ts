import { changeTo, gatherBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';

const compatibilityOf = dirtOf('compatibility');

export const compatibilityCharacters = reportRule({
  id: 'text/compatibility-characters',
  severity: 'warning',
  title: { zh: '部首或者兼容字代替了汉字', en: 'Radicals or compatibility forms in place of characters' },
  explanation: {
    zh: '从 PDF 复制的文字里，“⼯作”的“⼯”可能是部首“⼯”（U+2F2F），看着一样，却搜不到，也统计不上。',
    en: 'Text copied from a PDF may hold radicals that look like characters but are not found by a search.',
  },
  basis: [
    custom(
      '公文常识',
      '汉字应使用通用编码，便于检索。',
      'Characters should be the common ones, so that they are found.',
    ),
  ],
  advice: { zh: '换成同形的汉字。', en: 'Replace them by the characters they look like.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '法治政府建设⟦⼯⟧作⟦⻓⟧期推进', fixed: '法治政府建设工作长期推进' }],
    right: ['法治政府建设工作长期推进'],
  },
  *check(report) {
    yield* gatherBlemishes(report, compatibilityOf, {
      one: (text, { newText }) => ({
        zh: `“${text}”不是汉字“${newText}”，只是同形`,
        en: `${text} only looks like ${newText}`,
      }),
      all: (count) => ({ zh: `全文有${count}个同形的部首或者兼容字`, en: `${count} look-alikes of characters` }),
      fixOne: (_text, { newText }) => changeTo(newText),
      fixAll: (count) => ({ zh: `全部换成汉字（${count}个）`, en: `Replace all ${count}` }),
    });
  },
});
