import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { documentStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const number =
  /(?<=[\u4e00-\u9fff])([（[【〔﹝{〈《])(20[0-3]\d|[12]\d(?=〕))([）\]】〕﹞}〉》])(第?0*)([1-9]\d{0,4})号/g;
/** 公告, 令 and 通告 are numbered by the year in another way. */
const otherKinds = /(?:公告|通告|令)$/;

export const documentNumber = lineRule({
  id: 'form/document-number',
  severity: 'warning',
  title: { zh: '发文字号的写法', en: 'Form of a document number' },
  explanation: {
    zh: '发文字号由机关代字、年份、发文顺序号组成。年份标全称，用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位。法院案号“（2024）×01民初1号”另有规定，不在检查之列。',
    en: 'A document number has the issuer’s code, the year in 〔〕 and the running number without 第 and without leading zeros. Case numbers of courts follow other rules and are left alone.',
  },
  basis: [
    documentStandard(
      '7.2.5',
      '年份、发文顺序号用阿拉伯数字标注；年份标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位，后加“号”字。',
      'Year and running number in Arabic numerals; the full year in hexagonal brackets 〔〕; the number without 第 and leading zeros, with 号 behind it.',
    ),
  ],
  advice: { zh: '改用六角括号，去掉“第”字和前面的“0”。', en: 'Use 〔〕 and drop 第 and leading zeros.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '根据云政办发⟦[2024]12号⟧文件', fixed: '根据云政办发〔2024〕12号文件' },
      { wrong: '（云法委办⟦(2025)第03号⟧）', fixed: '（云法委办〔2025〕3号）' },
      { wrong: '国办发⟦〔2018〕第118号⟧', fixed: '国办发〔2018〕118号' },
      { wrong: '云政发⟦〔24〕6号⟧、云府办⟦﹝2024﹞8号⟧', fixed: '云政发〔2024〕6号、云府办〔2024〕8号' },
    ],
    right: ['国办发〔2018〕118号', '（2024）云01民初123号', '国家税务总局公告（2020）第5号', '该厂（2020）建成1号楼'],
  },
  signs: Sign.bracket,
  *check(line) {
    const { text } = line.view;
    if (!text.includes('号')) return;
    for (const match of matchesIn(text, number)) {
      const [whole, open, year, close, prefix, running] = match;
      if (year === undefined || running === undefined) continue;
      if (open === '〔' && close === '〕' && prefix === '' && year.length === 4) continue;
      if (prefix?.startsWith('第') === true && otherKinds.test(text.slice(0, match.index))) continue;
      const right = `〔${year.padStart(4, '20')}〕${running}号`;
      const end = match.index + whole.length;
      yield findInView(
        line,
        match.index,
        end,
        { zh: `发文字号应写作“${right}”，现为“${whole}”`, en: `The document number should read “${right}”` },
        () => [replaceInView(line, match.index, end, right, changeTo(right))],
      );
    }
  },
});
