import { chineseDate } from '../../knowledge/chineseDate.js';
import { comingCongressYear, latestPlenum, plenumsHeld, sessionBegan } from '../../knowledge/sessions.js';
import type { Localized } from '../../text/localized.js';
import { parseNumeral, printChinese } from '../../text/numerals.js';

/** A plenary session of a committee as a text names it. */
export interface NamedPlenum {
  readonly congress: number;
  /** Its number in Chinese numerals, as written. */
  readonly ordinal: string;
  /** Whether the text says that the committee is the party's central one. */
  readonly ofParty: boolean;
}

const ahead = /迎接|喜迎|筹备|将于|即将|前夕|迎来/;
/** The nineteenth committee held its second and third session within two months of 2018; more in one year never were. */
const mostPlenumsInYear = 2;

/** Why a report on `year` cannot speak of what a congress decided (`whole`, at `start` of `text`): it had not met. */
export function notYetConvened(
  whole: string,
  congress: number | undefined,
  year: number | undefined,
  text: string,
  start: number,
): Localized | undefined {
  if (year === undefined || congress === undefined) return undefined;
  const began = sessionBegan(congress);
  if (began !== undefined) return isTooLate(began, year, text, start) ? tooLate(whole, began, year) : undefined;
  const coming = comingCongressYear(congress);
  if (coming === undefined || coming <= year + 1 || isAnnounced(text, start)) return undefined;
  const name = `第${printChinese(congress)}次全国代表大会`;
  return {
    zh: `党的${name}要到${coming}年才召开，不会写进${year}年的报告。`,
    en: `Congress ${congress} will not meet before ${coming}, too late for a report on ${year}.`,
  };
}

/**
 * Why a report on `year` cannot speak of this session: the committee held fewer, or it was held too late. Sessions of
 * provincial and county committees are counted apart, so the number of sessions is judged only `ofParty`.
 */
export function unheld(
  { congress, ordinal, ofParty }: NamedPlenum,
  year: number | undefined,
  text: string,
  start: number,
): Localized | undefined {
  const session = parseNumeral(ordinal);
  if (session === undefined) return undefined;
  const name = `${printChinese(congress)}届${ordinal}中全会`;
  const held = plenumsHeld(congress);
  if (held !== undefined && session > held) {
    if (!ofParty) return undefined;
    return {
      zh: `第${printChinese(congress)}届中央委员会只开过${held}次全会，没有“${name}”。`,
      en: `The committee of congress ${congress} held ${held} plenary sessions; there is no ${name}.`,
    };
  }
  const began = sessionBegan(congress, session);
  if (year === undefined) return undefined;
  if (began !== undefined) return isTooLate(began, year, text, start) ? tooLate(name, began, year) : undefined;
  const latest = latestPlenum(congress);
  if (latest === undefined || session <= latest.plenum) return undefined;
  const yearsOn = year + 1 - Number(latest.began.slice(0, 4));
  const isFarAhead = session > latest.plenum + mostPlenumsInYear * yearsOn && !isAnnounced(text, start);
  if (!isFarAhead && !isTooLate(latest.began, year, text, start)) return undefined;
  return {
    zh: `${latest.began.slice(0, 4)}年才开到${printChinese(congress)}届${printChinese(latest.plenum)}中全会，${year}年的报告里不会有“${name}”。`,
    en: `The committee reached session ${latest.plenum} only in ${latest.began.slice(0, 4)}; a report on ${year} cannot speak of ${name}.`,
  };
}

/** Whether what began on that day cannot be in a report on `year`, which is written by the middle of the next. */
function isTooLate(began: string, year: number, text: string, start: number): boolean {
  return began > `${year + 1}-07-01` && !isAnnounced(text, start);
}

function isAnnounced(text: string, start: number): boolean {
  return ahead.test(text.slice(Math.max(0, start - 12), start));
}

function tooLate(name: string, began: string, year: number): Localized {
  const month = began.slice(0, 'YYYY-MM'.length);
  return {
    zh: `${name}到${chineseDate(month)}才召开，不会写进${year}年的报告。`,
    en: `${name} was not held until ${month}, too late for a report on ${year}.`,
  };
}
