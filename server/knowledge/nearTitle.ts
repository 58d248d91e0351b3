import { soundAlike } from '../text/pinyin.js';
import { otherLawTitles } from './documents.js';
import type { CitedDocument, Knowledge } from './knowledge.js';
import { readTitle, type TitleForm } from './titleForm.js';

/** A known title that is one slip away from the written one. */
export interface NearTitle {
  readonly document: CitedDocument;
  /** The words that were written too much, and those that are missing, at the one place where the titles differ. */
  readonly extra: string;
  readonly missing: string;
}

interface Candidate {
  /** Undefined for a law of which only the title is known: it only keeps others from being taken for it. */
  readonly document: CitedDocument | undefined;
  readonly base: string;
  readonly period: string;
}

/** Characters that are mistaken for each other in titles. */
const confusable = new Set([
  '制治',
  '治制',
  '查察',
  '察查',
  '核查',
  '查核',
  '障护',
  '护障',
  '定订',
  '订定',
  '划画',
  '画划',
  '罚分',
  '分罚',
]);
/** Plans and interpretations that differ by their number are different documents. */
const ordinal = /[\d一二三四五六七八九十()]/;
const nation = '中华人民共和国';
/** Who issued a document may be told before the title as well as in it. */
const issuer = /^(?:中共中央办公厅|国务院办公厅|中共中央|国务院|、)+$/;

/**
 * The one known document whose title differs from `form` at one place by a slip of the pen. Strict on purpose: titles of
 * local documents, of implementing rules and of other laws differ from known ones by a word or two as well.
 */
export function nearTitle(form: TitleForm, knowledge: Knowledge): NearTitle | undefined {
  const isNational = form.base.startsWith(nation);
  const base = isNational ? form.base.slice(nation.length) : form.base;
  if (base.length < (isNational ? 3 : 4)) return undefined;
  const period = form.period === undefined ? '' : form.key.slice(form.base.length);
  const matches = new Map<CitedDocument | string, NearTitle | undefined>();
  const { laws, others, lawTitles } = candidatesOf(knowledge);
  const isLaw = base.endsWith('法') && !base.endsWith('办法');
  if (isLaw && lawTitles.has(base)) return undefined;
  for (const candidate of isLaw ? laws : isNational ? [...others, ...laws] : others) {
    if (candidate.period !== period) continue;
    const slip = difference(base, candidate.base);
    if (slip === undefined) continue;
    if (
      !isMisheard(slip) &&
      !(isLaw ? isLawSlip(slip, base) : isTitleSlip(slip, candidate.base, isNational, period !== ''))
    )
      continue;
    const { document, base: title } = candidate;
    matches.set(document ?? title, document && { document, extra: slip.extra, missing: slip.missing });
  }
  return matches.size === 1 ? [...matches.values()][0] : undefined;
}

/** One character for another of the same sound, as an input method leaves it (刚要 for 纲要), or 条列 for 条例. */
function isMisheard({ prefix, suffix, extra, missing }: Slip): boolean {
  if (extra.length !== 1 || missing.length !== 1 || prefix + suffix < 2) return false;
  return extra + missing === '列例' || soundAlike(extra.charCodeAt(0), missing.charCodeAt(0));
}

interface Slip {
  readonly prefix: number;
  readonly suffix: number;
  readonly extra: string;
  readonly missing: string;
}

/** Where and how `written` differs from `right`, if at one place by at most four characters. */
function difference(written: string, right: string): Slip | undefined {
  if (Math.abs(written.length - right.length) > 4) return undefined;
  const shorter = Math.min(written.length, right.length);
  let prefix = 0;
  while (prefix < shorter && written[prefix] === right[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && written[written.length - 1 - suffix] === right[right.length - 1 - suffix])
    suffix++;
  const extra = written.slice(prefix, written.length - suffix);
  const missing = right.slice(prefix, right.length - suffix);
  if (extra.length > 4 || missing.length > 4 || ordinal.test(extra + missing)) return undefined;
  return { prefix, suffix, extra, missing };
}

/**
 * Whatever ends in 法 is a national law, and their titles are known, so one character tells, and so do two that are left
 * out within (道路安全法). The shortest are often short forms of a region's or another time's law.
 */
function isLawSlip({ extra, missing, prefix, suffix }: Slip, written: string): boolean {
  if (extra === '' && prefix >= 2 && suffix >= 1) return missing.length <= (written.length >= 5 && suffix >= 2 ? 2 : 1);
  return written.length >= 5 && suffix > 0 && extra.length <= 1 && missing.length <= 1;
}

function isTitleSlip(
  { prefix, suffix, extra, missing }: Slip,
  right: string,
  isNational: boolean,
  hasPeriod: boolean,
): boolean {
  const length = right.length;
  const isLong = length >= 14 || hasPeriod;
  if (!isNational && !isLong && !right.startsWith('中国共产党')) return false;
  const isConfused = suffix >= 2 && (confusable.has(extra + missing) || (length >= 14 && isSwapped(extra, missing)));
  if (isConfused) return true;
  const isVeryLong = length >= 18 && prefix >= 6;
  if (isVeryLong && suffix >= 3 && extra === '' && !/实施|指导|若干|具体/.test(missing)) return true;
  if (suffix < (/(?:意见|通知)$/.test(right) ? 6 : 2)) return false;
  if (extra === '') {
    if (prefix === 0 && issuer.test(missing)) return false;
    return missing.length <= (length >= 18 ? 4 : isLong || isNational ? 2 : 1);
  }
  if (missing === '') return prefix >= 2 && extra.length <= (/(?:意见|通知)$/.test(right) ? 1 : 2);
  if (isVeryLong && extra.length === 2 && missing.length === 2) return missing.includes(extra[1] ?? '');
  return isLong && prefix >= (hasPeriod ? 1 : 2) && extra.length === 1 && missing.length === 1;
}

/** 监督协调 for 协调监督, 监督和 for 和监督: two words changed places. */
function isSwapped(extra: string, missing: string): boolean {
  return extra.length === missing.length && extra.length >= 2 && (extra + extra).includes(missing);
}

interface Candidates {
  readonly laws: readonly Candidate[];
  readonly others: readonly Candidate[];
  readonly lawTitles: ReadonlySet<string>;
}

const candidates = new WeakMap<readonly CitedDocument[], Candidates>();

function candidatesOf(knowledge: Knowledge): Candidates {
  let known = candidates.get(knowledge.documents);
  if (known === undefined) candidates.set(knowledge.documents, (known = listCandidates(knowledge.documents)));
  return known;
}

function listCandidates(documents: readonly CitedDocument[]): Candidates {
  const laws: Candidate[] = otherLawTitles().map((base) => ({ document: undefined, base, period: '' }));
  const others: Candidate[] = [];
  for (const document of documents) {
    const form = readTitle(document.title);
    const base = form.base.startsWith(nation) ? form.base.slice(nation.length) : form.base;
    const period = form.key.slice(form.base.length);
    if (document.kind === '法律') laws.push({ document, base, period });
    else if (document.confidence !== 'low' && document.kind !== '地方性文件') {
      others.push({ document, base, period });
      const about = base.indexOf('关于');
      if (about > 0 && issuer.test(base.slice(0, about))) others.push({ document, base: base.slice(about), period });
    }
  }
  return { laws, others, lawTitles: new Set(laws.map((law) => law.base)) };
}
