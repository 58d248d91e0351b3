import { chineseDate } from './chineseDate.js';
import { printChinese } from '../text/numerals.js';
import congresses from './data/sessions.json';
import type { Term } from './knowledge.js';

/** A session may still be added to the newest congress and to the one that follows it: seven is the usual number. */
const usualPlenums = 7;
const newest = Math.max(...congresses.map(({ congress }) => congress));

/** How many plenary sessions the central committee of this congress held; undefined while it can still hold more. */
export function plenumsHeld(congress: number): number | undefined {
  return congress >= newest ? undefined : congresses.find((entry) => entry.congress === congress)?.plenums.length;
}

/**
 * The day on which a congress, or with `plenum` that plenary session of its committee, began; undefined where it is not
 * recorded.
 */
export function sessionBegan(congress: number, plenum?: number): string | undefined {
  const entry = congresses.find((candidate) => candidate.congress === congress);
  const dates = plenum === undefined ? entry?.held : entry?.plenums[plenum - 1];
  return dates?.slice(0, 'YYYY-MM-DD'.length);
}

/** The year of a congress that comes after those recorded: by the party's constitution it meets every five years. */
export function comingCongressYear(congress: number): number | undefined {
  const held = sessionBegan(newest);
  return held === undefined || congress <= newest ? undefined : Number(held.slice(0, 4)) + 5 * (congress - newest);
}

/** The latest plenary session of a congress's committee that is recorded, and the day on which it began. */
export function latestPlenum(congress: number): { readonly plenum: number; readonly began: string } | undefined {
  const plenum = congresses.find((entry) => entry.congress === congress)?.plenums.length;
  const began = plenum === undefined ? undefined : sessionBegan(congress, plenum);
  return plenum === undefined || began === undefined ? undefined : { plenum, began };
}

/** The party's congresses, the plenary sessions of their committees and the sessions of the people's congress. */
export function sessionTerms(): readonly Term[] {
  const terms: Term[] = [];
  for (const { congress, held, plenums } of congresses) {
    terms.push(congressTerm(congress, held));
    for (const [index, dates] of plenums.entries()) terms.push(plenumTerm(congress, index + 1, dates));
  }
  const known = congresses.find(({ congress }) => congress === newest)?.plenums.length ?? 0;
  for (let plenum = known + 1; plenum <= usualPlenums; plenum++) terms.push(plenumTerm(newest, plenum, undefined));
  for (let plenum = 1; plenum <= usualPlenums; plenum++) terms.push(plenumTerm(newest + 1, plenum, undefined));
  for (let congress = 8; congress <= 18; congress++) {
    for (let session = 1; session <= 5; session++) terms.push(peoplesCongressTerm(congress, session));
  }
  return terms;
}

function congressTerm(congress: number, held: string): Term {
  const number = printChinese(congress);
  const name = `党的${number}大`;
  return {
    ...common,
    term: name,
    aliases: [
      `中国共产党第${number}次全国代表大会`,
      `党的第${number}次全国代表大会`,
      `${number}大精神`,
      `${number}大报告`,
      `${number}大以来`,
    ],
    definition: `中国共产党第${number}次全国代表大会，${spoken(held)}召开。`,
  };
}

function plenumTerm(congress: number, plenum: number, held: string | undefined): Term {
  const name = `${printChinese(congress)}届${printChinese(plenum)}中全会`;
  const full = `第${printChinese(congress)}届中央委员会第${printChinese(plenum)}次全体会议`;
  const when = held === undefined ? '会期尚未收录。' : `${spoken(held)}召开。`;
  return { ...common, term: name, aliases: [full], definition: `中国共产党${full}，${when}` };
}

/** A people's congress sits for five years and meets once in each; the eighth began in 1993. */
function peoplesCongressTerm(congress: number, session: number): Term {
  const year = 1993 + 5 * (congress - 8) + session - 1;
  const [ordinal, number] = [printChinese(congress), printChinese(session)];
  return {
    ...common,
    term: `${ordinal}届全国人大${number}次会议`,
    aliases: [`第${ordinal}届全国人民代表大会第${number}次会议`, `${ordinal}届全国人民代表大会${number}次会议`],
    definition: `第${ordinal}届全国人民代表大会第${number}次会议，${year}年举行。`,
  };
}

const common = {
  category: '指导思想与会议',
  members: [],
  scope: '国家',
  related: [],
  confidence: 'high',
} as const;

/** `2025-10-20/2025-10-23` as 2025年10月20日至23日. */
function spoken(dates: string): string {
  const [from = '', to] = dates.split('/');
  if (to === undefined) return chineseDate(from);
  const [year, month, day] = to.split('-').map(Number);
  return `${chineseDate(from)}至${from.startsWith(`${String(year)}-${to.slice(5, 7)}`) ? '' : `${String(month)}月`}${String(day)}日`;
}
