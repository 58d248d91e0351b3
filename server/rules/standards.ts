import type { Basis } from './rule.js';

/** 《标点符号用法》, clause `clause`, which says `zh`. */
export function punctuationStandard(clause: string, zh: string, en: string): Basis {
  return { kind: 'standard', source: `《标点符号用法》（GB/T 15834—2011）${clause}`, says: { zh, en } };
}

/** 《出版物上数字用法》, which applies to official documents as well. */
export function numeralStandard(clause: string, zh: string, en: string): Basis {
  return { kind: 'standard', source: `《出版物上数字用法》（GB/T 15835—2011）${clause}`, says: { zh, en } };
}

/** 《党政机关公文格式》. */
export function documentStandard(clause: string, zh: string, en: string): Basis {
  return { kind: 'standard', source: `《党政机关公文格式》（GB/T 9704—2012）${clause}`, says: { zh, en } };
}

/** Good practice that no norm prescribes. */
export function custom(source: string, zh: string, en: string): Basis {
  return { kind: 'custom', source, says: { zh, en } };
}
