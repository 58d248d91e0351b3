import type { Locale, Localized } from '../text/localized.js';
import type { Rule } from './rule.js';

/** The full text of a finding: what is wrong, on what basis, what to do. */
export function describe(finding: { readonly rule: Rule; readonly message: Localized }, locale: Locale): string {
  const { rule, message } = finding;
  const basis = rule.basis[0];
  const lines = [message[locale]];
  if (basis !== undefined) lines.push(locale === 'zh' ? `依据：${basis.source}` : `Basis: ${basis.source}`);
  lines.push(locale === 'zh' ? `建议：${rule.advice.zh}` : `Advice: ${rule.advice.en}`);
  return lines.join('\n');
}
