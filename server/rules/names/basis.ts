import type { Basis } from '../rule.js';

/** 机关名称用全称或规范化简称。 */
export const unitNames: Basis = {
  kind: 'custom',
  source: '公文写作惯例',
  says: {
    zh: '发文机关使用全称或者规范化简称，自称前后一致。',
    en: 'The issuing body uses its full name or its standard short form, and speaks of itself in one way.',
  },
};
