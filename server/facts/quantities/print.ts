import { printArabic, printChinese } from '../../text/numerals.js';
import { tidy } from './numeral.js';
import type { Figure } from './quantity.js';

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/**
 * `value`, in base units, written as `figure` is: the same script and width, unit of ten thousands, decimals and
 * separators. `raw` is the figure's number as it stands in the raw text. Undefined where it cannot be written so.
 */
export function printLike(raw: string, figure: Figure, value: number): string | undefined {
  const amount = tidy(value / figure.measure.factor);
  if (figure.script === 'chinese') return chinese(raw, amount);
  const [suffix, scale] = scales.find(([name]) => raw.endsWith(name)) ?? ['', 1];
  if (suffix === '' && /[^\d.,，．０-９\s]/u.test(raw)) return undefined;
  const decimals = /[.．]([\d０-９]+)/u.exec(raw)?.[1]?.length ?? 0;
  const written = tidy(amount / scale);
  const needed = scale === 1 ? decimals : 4;
  if (Number(written.toFixed(needed)) !== written && scale !== 1) return undefined;
  const padded =
    decimals > 0
      ? padDecimals(printArabic(Number(written.toFixed(needed)), /[,，]/.test(raw)), decimals)
      : printArabic(Number(written.toFixed(needed)), /[,，]/.test(raw));
  return (/[０-９]/u.test(raw) ? widen(padded) : padded) + suffix;
}

function padDecimals(text: string, decimals: number): string {
  const printed = text.split('.')[1]?.length ?? 0;
  if (printed >= decimals) return text;
  return `${text}${printed === 0 ? '.' : ''}${'0'.repeat(decimals - printed)}`;
}

function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** 两 before a measure word, 百分之 kept; undefined for approximations and fractions. */
function chinese(raw: string, amount: number): string | undefined {
  if (/[几数余多]/u.test(raw) || amount < 0) return undefined;
  if (/^百分之/.test(raw)) return `百分之${printChinese(amount)}`;
  if (raw.includes('分之')) return undefined;
  return amount === 2 ? '两' : printChinese(amount);
}
