import type { Basis } from '../rule.js';

/** The title of an official document. */
export const titleBasis: Basis = {
  kind: 'regulation',
  source: '《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条',
  says: {
    zh: '标题由发文机关名称、事由和文种组成。',
    en: 'A title consists of the issuing body, the matter and the kind of document.',
  },
};

/** How an annual report on law-based government is made up. */
export const annualReportBasis: Basis = {
  kind: 'regulation',
  source: '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）',
  says: {
    zh: '年度报告写主要举措和成效、不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排、其他需要报告的情况。',
    en: 'An annual report covers measures and results, shortcomings and causes, the duty of the person first responsible, plans for the next year, and anything else to report.',
  },
};

/** Careful editing, without a written norm behind it. */
export function custom(zh: string, en: string): Basis {
  return { kind: 'custom', source: '公文写作通行做法', says: { zh, en } };
}
