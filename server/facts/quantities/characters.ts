/** Classes of characters that the scanner of figures steps by. */
export const Kind = {
  other: 0,
  digit: 1,
  chinese: 2,
  enumeration: 3,
  comma: 4,
  semicolon: 5,
  stop: 6,
  colon: 7,
  open: 8,
  close: 9,
  quoteOpen: 10,
  quoteClose: 11,
  titleOpen: 12,
  titleClose: 13,
  space: 14,
  latin: 15,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

const table = new Uint8Array(0x10000);

function mark(kind: Kind, characters: string): void {
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = kind;
}

mark(Kind.digit, '0123456789');
mark(Kind.chinese, '〇零○一二三四五六七八九两十百千万亿几数半廿');
mark(Kind.enumeration, '、');
mark(Kind.comma, '，,');
mark(Kind.semicolon, '；;');
mark(Kind.stop, '。！？!?');
mark(Kind.colon, '：:');
mark(Kind.open, '（([〔【');
mark(Kind.close, '）)]〕】');
mark(Kind.quoteOpen, '“‘「『');
mark(Kind.quoteClose, '”’」』');
mark(Kind.titleOpen, '《〈');
mark(Kind.titleClose, '》〉');
mark(Kind.space, ' \t\u3000\u00a0\u2002\u2003');
mark(Kind.latin, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The class of the UTF-16 code unit `code` (NaN, which stands behind the text's end, is `other`). */
export function kindOf(code: number): Kind {
  return (table[code] ?? 0) as Kind;
}
