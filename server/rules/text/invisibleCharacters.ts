import { perLine } from '../../document/line.js';
import { type Blemish, gatherBlemishes, inBody } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';

const dirt = dirtOf('zero-width', 'control', 'lone-surrogate');

/** Without the byte order mark of a file and the joiners inside an emoji. */
const invisibleOf = perLine((line): readonly Blemish[] => {
  const found = dirt(line);
  if (found.length === 0) return found;
  return found.filter(({ start, end }) => {
    const code = line.raw.charCodeAt(start);
    if (code === 0xfeff) return start > 0;
    return code !== 0x200d || !/[\ud800-\udfff\u2600-\u27bf\ufe0f]/.test(line.raw.charAt(end));
  });
});
const invisibleIn = inBody(invisibleOf);

export const invisibleCharacters = reportRule({
  id: 'text/invisible-characters',
  severity: 'warning',
  title: { zh: '看不见的字符', en: 'Invisible characters' },
  explanation: {
    zh: '零宽空格、控制字符、半个字符看不见，却会让查找、统计、排版和语音播报出错。多由网页或者文字处理软件带来，删去不影响内容。',
    en: 'Zero-width spaces, control characters and halves of characters cannot be seen, but break search, counting, layout and screen readers. Deleting them changes nothing that is read.',
  },
  basis: [
    custom('公文常识', '文本只含可见的文字、标点和空白。', 'A text holds visible characters and white space only.'),
  ],
  advice: { zh: '删去。', en: 'Delete them.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '法治⟦\u200b⟧政府建设⟦\u0007⟧情况', fixed: '法治政府建设情况' }],
    right: ['\ufeff法治政府建设情况', '法治政府建设情况'],
  },
  *check(report) {
    yield* gatherBlemishes(report, invisibleIn, {
      one: (text) => ({ zh: `这里有看不见的字符（${codeOf(text)}）`, en: `Invisible character (${codeOf(text)})` }),
      all: (count, text) => ({
        zh: `全文有${count}个看不见的字符，如${codeOf(text)}`,
        en: `${count} invisible characters, such as ${codeOf(text)}`,
      }),
      fixOne: (text) => ({ zh: `删去${codeOf(text)}`, en: `Delete ${codeOf(text)}` }),
      fixAll: (count) => ({ zh: `全部删去（${count}个）`, en: `Delete all ${count}` }),
    });
  },
});

/** U+200B */
export function codeOf(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
