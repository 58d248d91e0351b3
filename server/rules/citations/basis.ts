import type { Basis } from '../rule.js';

/** 书名号里再用书名号。 */
export const innerTitleMarks: Basis = {
  kind: 'standard',
  source: '《标点符号用法》（GB/T 15834—2011）4.15.3.5',
  says: {
    zh: '书名号里还要用书名号时，外面用双书名号，里面用单书名号。',
    en: 'Where title marks stand inside title marks, the outer are double and the inner single.',
  },
};

/** 什么不用书名号。 */
export const notForTitleMarks: Basis = {
  kind: 'standard',
  source: '《标点符号用法》（GB/T 15834—2011）附录A.13.1',
  says: {
    zh: '不能视为作品的课程、课题、证照、活动等的名称，不用书名号。',
    en: 'Names of courses, projects, certificates, activities and the like, which are no works, take no title marks.',
  },
};

/** 引用公文先引标题，后引发文字号。 */
export const citingDocuments: Basis = {
  kind: 'custom',
  source: '公文写作惯例',
  says: {
    zh: '引用文件先写全称，题名、起止年份与文号以原件为准。',
    en: 'A cited document is given its full title first; title, period and number follow the original.',
  },
};

/** 依据要现行有效。 */
export const basisInForce: Basis = {
  kind: 'custom',
  source: '公文写作惯例',
  says: {
    zh: '作为工作依据引用的文件，应在报告所述时期内有效。',
    en: 'A document cited as the ground of work should have been in force in the time reported on.',
  },
};
