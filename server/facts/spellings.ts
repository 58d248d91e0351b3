import { perLineIn, type Line } from '../document/line.js';
import type { Span } from '../text/position.js';
import { soundAlike } from '../text/pinyin.js';
import type { UnitName } from './names.js';

/** What else a township of each kind is miswritten as. */
const twins: Readonly<Record<string, readonly string[]>> = { 乡: ['镇'], 镇: ['乡'], 街道: [] };
/** What follows where the word is no name of the township: 大年乡村, 王河镇村. */
const otherWord = /^[村愁亲土里间情]/;
/** What stands before a place that is not one's own: 与青河镇联合, 赴安和县考察. */
const beside = /(?:[与和同及、赴到向]|邻近|周边|毗邻|兄弟|友好)$/;
const former = /(?:原|原来的|撤销|撤并|更名前的?)$/;

/** How a line spells the unit’s name. */
export interface Spellings {
  /** How often rightly. */
  readonly own: number;
  /** Where under the other kind, raw offsets. */
  readonly twins: readonly Span[];
  /** Where with one character of the same sound, raw offsets: 谭口镇 for 潭口镇. */
  readonly misspelt: readonly Span[];
}

/** How often the line names the unit rightly, and where under another kind; undefined where it does neither. */
export const spellings = perLineIn((line: Line, unit: UnitName): Spellings | undefined => {
  const { text } = line.view;
  const found: Span[] = [];
  let own = 0;
  for (let at = text.indexOf(unit.stem); at >= 0; at = text.indexOf(unit.stem, at + 1)) {
    const end = at + unit.stem.length;
    if (text.startsWith(unit.kind, end)) own++;
    for (const twin of twins[unit.kind] ?? []) {
      const isTwin = text.startsWith(twin, end) && !otherWord.test(text.slice(end + twin.length));
      if (isTwin && !former.test(text.slice(Math.max(0, at - 5), at)))
        found.push(line.view.toRaw(at, end + twin.length));
    }
  }
  const misspelt = misspellings(line, unit);
  return own === 0 && found.length === 0 && misspelt.length === 0 ? undefined : { own, twins: found, misspelt };
});

/** Names of the kind with one character of the same sound; 城管街道 are two bodies. */
function misspellings({ view }: Line, { stem, kind, level }: UnitName): readonly Span[] {
  const { text } = view;
  const found: Span[] = [];
  if (stem.length < 2 || level === 'department') return found;
  for (let at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
    const from = at - stem.length;
    if (from < 0 || text.startsWith('城管', from) || beside.test(text.slice(Math.max(0, from - 2), from))) continue;
    if (isMisspelt(text.slice(from, at), stem) && text.charAt(at + kind.length) !== '、')
      found.push(view.toRaw(from, at + kind.length));
  }
  return found;
}

/** Whether just one character differs, and sounds the same. */
function isMisspelt(written: string, stem: string): boolean {
  let differing = -1;
  for (let index = 0; index < stem.length; index++) {
    if (written.charCodeAt(index) === stem.charCodeAt(index)) continue;
    if (differing >= 0) return false;
    differing = index;
  }
  return differing >= 0 && soundAlike(written.charCodeAt(differing), stem.charCodeAt(differing));
}
