import { CompletionItemKind } from 'vscode-languageserver-types';
import { printChinese } from '../../text/numerals.js';
import type { Offer } from './item.js';
import type { Before } from './prefix.js';

const chineseDigits = '零一二三四五六七八九十';

/** 三是 where 一是…二是… stand before the cursor in this paragraph, and likewise 三要. */
export function offerEnumerators({ text }: Before): Offer[] {
  const marks = [...text.matchAll(/(?:^|[。；;：:，,\s])([一二三四五六七八九十])([是要])/g)];
  const last = marks.at(-1);
  if (last?.[1] === undefined || last[2] === undefined) return [];
  return [
    { label: printChinese(chineseDigits.indexOf(last[1]) + 1) + last[2], kind: CompletionItemKind.Enum, rank: 0 },
  ];
}
