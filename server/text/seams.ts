/**
 * Which characters end a word together with the one before them, and begin one together with the one behind: of the
 * characters that words of reports begin and end with, by the dictionary of jieba (words of up to four characters), with
 * 习近平 and the short words of official language that it lacks (惠企, 综治, 定密, 府院).
 */
import seams from './seams.json' with { type: 'json' };

const before: Readonly<Partial<Record<string, string>>> = seams.before;
const behind: Readonly<Partial<Record<string, string>>> = seams.behind;

/** Whether `character` may be the last of a word that `previous` belongs to (号召); `unknown` where that is not known. */
export function mayEndWord(previous: string, character: string, unknown = true): boolean {
  return before[character]?.includes(previous) ?? unknown;
}

/** Whether `character` may be the first of a word that `next` belongs to (展示); `unknown` where that is not known. */
export function mayBeginWord(character: string, next: string, unknown = true): boolean {
  return behind[character]?.includes(next) ?? unknown;
}
