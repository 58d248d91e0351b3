import { chineseDate } from './chineseDate.js';
import type { Locale } from '../text/localized.js';
import type { CitedDocument, PartialDate } from './knowledge.js';
import { escapeMarkdown } from './markdown.js';
import { endOfForce, validityIn } from './validity.js';

/**
 * What a reader wants to know of a cited document, as Markdown: full title, issuer, number, dates, whether it holds, in
 * particular in the report's `year`, and what it is about. Entries are shown word for word.
 */
export function documentCard(document: CitedDocument, year: number | undefined, locale: Locale): string {
  const words = locale === 'zh' ? chinese : english;
  const facts = [document.kind, document.issuer, document.number]
    .filter((fact) => fact !== undefined)
    .map(escapeMarkdown);
  const parts = [
    `**《${escapeMarkdown(document.title)}》**`,
    facts.join(' · '),
    escapeMarkdown(document.summary),
    [...datesOf(document, words), statusOf(document, year, words)]
      .map((fact) => `- ${escapeMarkdown(fact)}`)
      .join('\n'),
  ];
  if (document.confidence !== 'high') parts.push(`_${words.unconfirmed}_`);
  return parts.join('\n\n');
}

interface Words {
  date(date: PartialDate): string;
  adopted(date: string): string;
  revised(date: string, kind: string): string;
  effective(date: string): string;
  period(from: string, to: string): string;
  inForce: string;
  repealed(date: string): string;
  superseded(date: string, by: string | undefined): string;
  expired(date: string, by: string | undefined): string;
  notYet(date: string): string;
  inYear(year: number): Record<'in-force' | 'partly' | 'past' | 'future', string>;
  unconfirmed: string;
}

const chinese: Words = {
  date: chineseDate,
  adopted: (date) => `${date}通过或公布`,
  revised: (date, kind) => `${date}最近一次${kind}`,
  effective: (date) => `现行文本${date}起施行`,
  period: (from, to) => `规划期${from}—${to}年`,
  inForce: '现行有效',
  repealed: (date) => `${date}废止`,
  superseded: (date, by) => `${date}起由${by === undefined ? '新的文件' : `《${by}》`}取代`,
  expired: (date, by) => `规划期${date}届满${by === undefined ? '，未见接续文本' : `，由《${by}》接续`}`,
  notYet: (date) => `${date}起施行，尚未生效`,
  inYear: (year) => ({
    'in-force': `本报告年度${year}年内有效`,
    partly: `本报告年度${year}年内失效，此前的工作引用无误`,
    past: `本报告年度${year}年已不再有效`,
    future: `本报告年度${year}年尚未施行`,
  }),
  unconfirmed: '题名、文号或日期未逐项核对，引用前请再查原文。',
};

const english: Words = {
  date: (date) => date,
  adopted: (date) => `passed or published ${date}`,
  revised: (date, kind) => `last ${kind === '修订' ? 'revised' : 'amended'} (${kind}) ${date}`,
  effective: (date) => `text in force since ${date}`,
  period: (from, to) => `period ${from}–${to}`,
  inForce: 'in force',
  repealed: (date) => `repealed ${date}`,
  superseded: (date, by) => `superseded ${date}${by === undefined ? '' : ` by 《${by}》`}`,
  expired: (date, by) => `period ended ${date}${by === undefined ? '; no successor known' : `; followed by 《${by}》`}`,
  notYet: (date) => `takes effect ${date}`,
  inYear: (year) => ({
    'in-force': `in force in the report's year ${year}`,
    partly: `lost force within the report's year ${year}; citing it for the time before is right`,
    past: `no longer in force in the report's year ${year}`,
    future: `not yet in force in the report's year ${year}`,
  }),
  unconfirmed: 'Title, number or dates are not confirmed one by one; check the original before citing.',
};

function datesOf(document: CitedDocument, words: Words): string[] {
  const lines: string[] = [];
  const { adopted, effective, period } = document;
  if (adopted !== undefined) lines.push(words.adopted(words.date(adopted)));
  const revision = document.revisions.at(-1);
  if (revision !== undefined) lines.push(words.revised(words.date(revision.date), revision.kind));
  if (effective !== undefined && effective !== adopted && document.status !== 'not-yet-in-force') {
    lines.push(words.effective(words.date(effective)));
  }
  if (period?.from !== undefined && period.to !== undefined) lines.push(words.period(period.from, period.to));
  return lines;
}

function statusOf(document: CitedDocument, year: number | undefined, words: Words): string {
  const now = statusNow(document, words);
  return year === undefined
    ? now
    : `${now}${words === chinese ? '；' : '; '}${words.inYear(year)[validityIn(document, year)]}`;
}

function statusNow(document: CitedDocument, words: Words): string {
  const end = words.date(endOfForce(document) ?? document.effective ?? '');
  switch (document.status) {
    case 'in-force':
      return words.inForce;
    case 'repealed':
      return words.repealed(end);
    case 'superseded':
      return words.superseded(end, document.supersededBy);
    case 'expired':
      return words.expired(end, document.supersededBy);
    case 'not-yet-in-force':
      return words.notYet(end);
  }
}
