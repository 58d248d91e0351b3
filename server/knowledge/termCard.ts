import type { Locale } from '../text/localized.js';
import type { PartialDate, Source, Term } from './knowledge.js';
import { escapeMarkdown, markdownLink } from './markdown.js';

export interface TermCardOptions {
  /** The year of the report in which the term stands; its validity is told relative to it. */
  readonly year?: number | undefined;
  readonly locale: Locale;
  /** Where a related term's name leads; undefined for no link. */
  readonly hrefOf?: (name: string) => string | undefined;
}

/**
 * What a reader wants to know of a term, as Markdown: what it means, its members, where it comes from, whether it holds in
 * the report's year, what is related to it, and what else the same words may mean. All text is shown word for word.
 */
export function termCard(term: Term, { year, locale, hrefOf = () => undefined }: TermCardOptions): string {
  const words = locale === 'zh' ? chinese : english;
  const national = term.scope === '国家';
  const link = (name: string): string => markdownLink(name, hrefOf(name));
  const facts: string[] = [];
  if (term.source !== undefined) facts.push(words.source(sourceText(term.source, words)));
  const validity = validityText(term, year, words, link);
  if (validity !== undefined) facts.push(validity);
  if (!national) facts.push(words.scope(escapeMarkdown(term.scope)));
  if (term.contested !== undefined) facts.push(words.contested(escapeMarkdown(term.contested)));
  if (term.related.length > 0) facts.push(words.related(term.related.map(link).join(words.comma)));
  return [
    `**${escapeMarkdown(term.term)}**`,
    escapeMarkdown(term.definition),
    term.members.map((member, index) => `${index + 1}. ${escapeMarkdown(member)}`).join('\n'),
    facts.map((fact) => `- ${fact}`).join('\n'),
    term.confidence === 'high' ? '' : `_${words.unsure[term.confidence]}_`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Words {
  readonly comma: string;
  date(date: PartialDate): string;
  source(text: string): string;
  readonly unverified: string;
  scope(text: string): string;
  contested(text: string): string;
  related(text: string): string;
  period(from: string, to: string): string;
  since(from: string): string;
  until(to: string): string;
  ended(to: string, year: number): string;
  notYet(from: string, year: number): string;
  successor(name: string): string;
  readonly unsure: Readonly<Record<'medium' | 'low', string>>;
}

const chinese: Words = {
  comma: '、',
  date: (date) => {
    const [year = '', month, day] = date.split('-');
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  },
  source: (text) => `来源：${text}`,
  unverified: '「未核实」',
  scope: (text) => `适用范围：${text}`,
  contested: (text) => `注意：${text}`,
  related: (text) => `相关：${text}`,
  period: (from, to) => `有效期：${from}至${to}`,
  since: (from) => `自${from}起`,
  until: (to) => `至${to}止`,
  ended: (to, year) => `，已于${to}届满，在本报告年度${year}年不再是现行的`,
  notYet: (from, year) => `，本报告年度${year}年时尚未开始（${from}起）`,
  successor: (name) => `，后续：${name}`,
  unsure: { medium: '解释为通行说法，以正式文件为准。', low: '未见权威解释，仅供参考。' },
};

const english: Words = {
  comma: ', ',
  date: (date) => date,
  source: (text) => `Source: ${text}`,
  unverified: '(unconfirmed)',
  scope: (text) => `Used in: ${text}`,
  contested: (text) => `Note: ${text}`,
  related: (text) => `Related: ${text}`,
  period: (from, to) => `Period: ${from} to ${to}`,
  since: (from) => `Since ${from}`,
  until: (to) => `Until ${to}`,
  ended: (to, year) => `; ended ${to}, so no longer current in the report's year ${year}`,
  notYet: (from, year) => `; not yet begun in the report's year ${year} (from ${from})`,
  successor: (name) => `; followed by ${name}`,
  unsure: { medium: 'A usual explanation; the official document decides.', low: 'No authoritative explanation known.' },
};

function sourceText({ title, issuer, number, date, verified }: Source, words: Words): string {
  const details = [issuer, number, date === undefined ? undefined : words.date(date)]
    .filter((detail) => detail !== undefined)
    .map(escapeMarkdown);
  const bracket = details.length === 0 ? '' : `（${details.join('，')}）`;
  return `《${escapeMarkdown(title)}》${bracket}${verified ? '' : words.unverified}`;
}

function validityText(
  { valid, successor }: Term,
  year: number | undefined,
  words: Words,
  link: (name: string) => string,
): string | undefined {
  const [from, to] = [valid?.from, valid?.to];
  if (from === undefined && to === undefined) return undefined;
  const [begin, end] = [words.date(from ?? ''), words.date(to ?? '')];
  let text = from === undefined ? words.until(end) : to === undefined ? words.since(begin) : words.period(begin, end);
  if (year !== undefined && to !== undefined && yearOf(to) < year) text += words.ended(end, year);
  else if (year !== undefined && from !== undefined && yearOf(from) > year) text += words.notYet(begin, year);
  return successor === undefined ? text : text + words.successor(link(successor));
}

function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
