import { emphasisOf, remnantAt } from './markup.js';
import { OffsetMap } from './offsetMap.js';
import { pinyinResidueEnd } from './pinyin.js';
import type { Span } from './position.js';
import type { Dirt, DirtKind, Projection } from './projection.js';
import { toSimplified } from './script.js';
import { Act, actOf, foldCode, isChinese, isDigit, isHan } from './width.js';

/** How far behind `<` its partner `>` is looked for when the two may be title marks. */
const longestInnerTitle = 80;
const chineseDigits = '〇零一二三四五六七八九十';
/** Radicals that text taken from a PDF has in place of the character, and that have no decomposition of their own. */
const radicals = '⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰亊髙';
const radicalTwins = '民虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙事高';

class DirtyLine implements Projection {
  readonly raw: string;
  readonly text: string;
  readonly dirt: readonly Dirt[];
  readonly #map: OffsetMap;

  constructor(raw: string, text: string, dirt: readonly Dirt[], map: OffsetMap) {
    this.raw = raw;
    this.text = text;
    this.dirt = dirt;
    this.#map = map;
  }

  get stretches(): readonly number[] {
    return this.#map.stretches;
  }

  toRaw(start: number, end: number): Span {
    return this.#map.toRaw(start, end);
  }

  toView(rawOffset: number): number {
    return this.#map.toView(rawOffset);
  }
}

/** Cleans one line in one pass from left to right, and remembers where each character of the view came from. */
export class Projector {
  readonly #raw: string;
  readonly #map = new OffsetMap();
  readonly #dirt: Dirt[] = [];
  readonly #parts: string[] = [];
  /** Raw characters up to here are in the parts, or removed. */
  #done = 0;
  /** Length of the parts together, and their last characters. */
  #length = 0;
  #tail = '';
  #traditional = false;
  /** The raw text up to here has been counted in {@link #doubleOpen} and {@link #singleOpen}. */
  #quotesRead = 0;
  #doubleOpen = false;
  #singleOpen = false;
  /** Where pairs of asterisks emphasise words; read when the first asterisk is met. */
  #emphasis: ReadonlySet<number> | undefined;
  /** Where the `>` stands that closes the title mark made of the last `<`. */
  #titleEnd = -1;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The view, or undefined where nothing had to be cleaned. All characters before `first` are known to be clean. */
  run(first: number): Projection | undefined {
    const raw = this.#raw;
    for (let index = first; index < raw.length;) {
      const act = actOf(raw.charCodeAt(index));
      index = act === Act.copy ? index + 1 : this.#handle(act, index);
    }
    this.#flush(raw.length);
    this.#map.finish(this.#length, raw.length);
    let text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    if (this.#traditional) text = this.#simplify(text);
    return text === raw && this.#map.isIdentity ? undefined : new DirtyLine(raw, text, this.#dirt, this.#map);
  }

  /** Deals with the character at `index` and gives the index of the next one. */
  #handle(act: number, index: number): number {
    const raw = this.#raw;
    const code = raw.charCodeAt(index);
    switch (act) {
      case Act.space:
        return this.#space(index, index + 1, undefined);
      case Act.fold:
        return this.#put(index, foldCode(code));
      case Act.mark:
        return this.#mark(index, code);
      case Act.bracket:
        return this.#bracket(index, code);
      case Act.quote:
        return this.#quote(index, foldCode(code));
      case Act.markup:
        return this.#markup(index, code);
      case Act.traditional:
        this.#traditional = true;
        return index + 1;
      case Act.invisible:
        return this.#remove(index, index + 1, kindOfInvisible(code));
      case Act.surrogate:
        return isPair(code, raw.charCodeAt(index + 1)) ? index + 2 : this.#remove(index, index + 1, 'lone-surrogate');
      case Act.emphasis:
        return this.#isEmphasis(index) ? this.#remove(index, index + 2, undefined) : index + 1;
      case Act.circle: {
        const before = String.fromCharCode(this.#before(index));
        const isZero = chineseDigits.includes(before) || chineseDigits.includes(raw[index + 1] ?? ' ');
        return isZero ? this.#put(index, 0x3007) : index + 1;
      }
      case Act.colon:
        if (isDigit(this.#before(index)) && isDigit(raw.charCodeAt(index + 1))) return this.#put(index, 0x3a);
        return this.#put(index, 0xff1a);
      default:
        return this.#compatibility(index, code);
    }
  }

  /** Whether asterisks that emphasise words stand at `index`. */
  #isEmphasis(index: number): boolean {
    if (this.#raw.charCodeAt(index) !== 0x2a) return false;
    this.#emphasis ??= emphasisOf(this.#raw);
    return this.#emphasis.has(index);
  }

  /** The code unit that stands last in the view before raw `index`; 0 at its start. */
  #before(index: number): number {
    if (this.#done < index) return this.#raw.charCodeAt(index - 1);
    return this.#tail === '' ? 0 : this.#tail.charCodeAt(this.#tail.length - 1);
  }

  /** Copies the raw text up to `index` to the view. */
  #flush(index: number): void {
    if (index > this.#done) this.#append(this.#raw.slice(this.#done, index));
    this.#done = index;
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
    this.#tail = part.length >= 4 ? part.slice(-4) : (this.#tail + part).slice(-4);
  }

  /** Puts one character in place of the raw one at `index`. */
  #put(index: number, code: number): number {
    if (code === this.#raw.charCodeAt(index)) return index + 1;
    this.#flush(index);
    this.#append(String.fromCharCode(code));
    this.#done = index + 1;
    return index + 1;
  }

  /** Takes out the raw stretch; dirt where `kind` says which. */
  #remove(start: number, end: number, kind: DirtKind | undefined, attach = false): number {
    this.#flush(start);
    this.#map.remove(start, end, this.#length, attach);
    this.#done = end;
    if (kind !== undefined) this.#dirt.push({ start, end, kind, clean: '' });
    return end;
  }

  /** Deals with white space, or with the entity of a space, which is then the dirt. */
  #space(start: number, first: number, dirt: DirtKind | undefined): number {
    const raw = this.#raw;
    let end = first;
    while (actOf(raw.charCodeAt(end)) === Act.space) end++;
    const left = this.#before(start);
    const shown = this.#isEmphasis(end) ? end + 2 : end;
    const right = shown < raw.length ? raw.charCodeAt(shown) : 0;
    const percent = right === 0x25 || right === 0xff05 || right === 0x2030;
    if (dirt !== undefined) this.#dirt.push({ start, end: first, kind: dirt, clean: ' ' });
    if (isEdge(left) || isEdge(right) || isChinese(left) || isChinese(right) || (percent && isDigit(left))) {
      return this.#remove(start, end, undefined);
    }
    if (dirt !== undefined) return this.#replace(start, first, ' ');
    for (let index = start; index < end; index++) this.#put(index, 0x20);
    return end;
  }

  #mark(index: number, code: number): number {
    const next = this.#raw.charCodeAt(index + 1);
    if (isDigit(this.#before(index)) && isDigit(next)) return this.#put(index, code);
    if (code === 0x3a && next === 0x2f && this.#raw.charCodeAt(index + 2) === 0x2f) return index + 1;
    return this.#put(index, foldCode(code));
  }

  #bracket(index: number, code: number): number {
    const next = this.#raw.charCodeAt(index + 1);
    const letter = (next >= 0x41 && next <= 0x7a) || (next >= 0xe0 && next < 0x250);
    if (letter && isHan(this.#before(index))) {
      this.#flush(index);
      const end = pinyinResidueEnd(this.#raw, index, this.#tail);
      if (end > 0) return this.#remove(index, end, 'pinyin', true);
    }
    return this.#put(index, foldCode(code));
  }

  /** Gives a straight quote the direction that the quotes before it on the line ask for. */
  #quote(index: number, code: number): number {
    const raw = this.#raw;
    for (; this.#quotesRead < index; this.#quotesRead++) {
      const seen = raw.charCodeAt(this.#quotesRead);
      if (seen === 0x201c || seen === 0x201d) this.#doubleOpen = seen === 0x201c;
      else if (seen === 0x2018 || seen === 0x2019) this.#singleOpen = seen === 0x2018;
    }
    if (code === 0x201c) {
      this.#doubleOpen = !this.#doubleOpen;
      return this.#put(index, this.#doubleOpen ? 0x201c : 0x201d);
    }
    if (isLatinOrDigit(this.#before(index)) && isLatinOrDigit(raw.charCodeAt(index + 1))) return index + 1;
    this.#singleOpen = !this.#singleOpen;
    return this.#put(index, this.#singleOpen ? 0x2018 : 0x2019);
  }

  #markup(index: number, code: number): number {
    const remnant = remnantAt(this.#raw, index);
    if (remnant === undefined) return this.#angle(index, code);
    if (remnant.clean === '') return this.#remove(index, remnant.end, 'html');
    if (remnant.clean === ' ') return this.#space(index, remnant.end, 'html');
    this.#dirt.push({ start: index, end: remnant.end, kind: 'html', clean: remnant.clean });
    return this.#replace(index, remnant.end, remnant.clean);
  }

  /** Puts one character in place of several. */
  #replace(start: number, end: number, character: string): number {
    this.#flush(start);
    this.#append(character);
    this.#map.remove(start + 1, end, this.#length, true);
    this.#done = end;
    return end;
  }

  /** `<…>` around Chinese words are title marks typed with the wrong key. */
  #angle(index: number, code: number): number {
    const folded = foldCode(code);
    if (index === this.#titleEnd) return this.#put(index, 0x3009);
    if (folded !== 0x3c || !isHan(this.#raw.charCodeAt(index + 1))) return this.#put(index, folded);
    const limit = Math.min(this.#raw.length, index + longestInnerTitle);
    for (let end = index + 1; end < limit; end++) {
      const other = foldCode(this.#raw.charCodeAt(end));
      if (other === 0x3c) break;
      if (other !== 0x3e) continue;
      this.#titleEnd = end;
      return this.#put(index, 0x3008);
    }
    return this.#put(index, folded);
  }

  #compatibility(index: number, code: number): number {
    const twin = radicalTwins[radicals.indexOf(String.fromCharCode(code))];
    const clean = twin ?? String.fromCharCode(code).normalize('NFKC');
    if (clean.length !== 1 || clean.charCodeAt(0) === code) return index + 1;
    if (actOf(clean.charCodeAt(0)) === Act.traditional) this.#traditional = true;
    this.#dirt.push({ start: index, end: index + 1, kind: 'compatibility', clean });
    return this.#put(index, clean.charCodeAt(0));
  }

  /** Simplifies the whole view, since words decide about characters, and notes what was converted as dirt. */
  #simplify(text: string): string {
    const simplified = toSimplified(text);
    let run: { start: number; end: number; kind: DirtKind; clean: string } | undefined;
    for (let offset = 0; offset < text.length; offset++) {
      if (text.charCodeAt(offset) === simplified.charCodeAt(offset)) continue;
      const { start } = this.#map.toRaw(offset, offset + 1);
      if (run?.end === start) {
        run.end++;
        run.clean += simplified.charAt(offset);
        continue;
      }
      run = { start, end: start + 1, kind: 'traditional', clean: simplified.charAt(offset) };
      this.#dirt.push(run);
    }
    this.#dirt.sort((a, b) => a.start - b.start || a.end - b.end);
    return simplified;
  }
}

/** Start or end of the line, or a mark between columns. */
function isEdge(code: number): boolean {
  return code === 0 || code === 0x09 || code === 0x7c || code === 0xff5c;
}

function isLatinOrDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function kindOfInvisible(code: number): DirtKind {
  if (code >= 0xe000) return code === 0xfeff ? 'zero-width' : 'private-use';
  return code === 0xad || (code >= 0x200b && code !== 0x2028 && code !== 0x2029) ? 'zero-width' : 'control';
}
