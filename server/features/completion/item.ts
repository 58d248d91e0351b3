import { InsertTextFormat, type CompletionItem, type CompletionItemKind } from 'vscode-languageserver-types';
import { startsWithInitials } from '../../text/pinyin.js';
import type { Position } from '../../text/position.js';
import type { CardName } from '../cards.js';
import { typedLength, type Before } from './prefix.js';

/** What is sent along with an item for `completionItem/resolve`: what to show, and the report that it is offered in. */
export interface ItemData extends CardName {
  readonly report: string;
}

/** `value`, which came back from the client, if it is data of an item. */
export function itemDataFrom(value: unknown): ItemData | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, name, report } = value as Partial<Record<keyof ItemData, unknown>>;
  const isOurs = (kind === 'term' || kind === 'document') && typeof name === 'string' && typeof report === 'string';
  return isOurs ? { kind, name, report } : undefined;
}

/** What completion offers, before it is known how much of it is typed already. */
export interface Offer {
  /** What the user sees, and what typed text is compared with. */
  readonly label: string;
  /** What is inserted; the label where left out. */
  readonly newText?: string;
  readonly isSnippet?: boolean;
  readonly detail?: string | undefined;
  readonly kind: CompletionItemKind;
  /** Sorts groups: lower first. */
  readonly rank: number;
  /** Whose card is its documentation. */
  readonly data?: CardName;
  /** Characters behind the cursor that the insertion replaces too. */
  readonly replaceBehind?: number;
  /** Where it is known how many characters before the cursor are replaced. */
  readonly replaceBefore?: number;
}

/** An offer, and how many characters before the cursor are the beginning of it. */
export interface Fitting {
  readonly offer: Offer;
  readonly typed: number;
}

/**
 * How far `offer` is typed already; undefined where the letters before the cursor are initials of something else. An item
 * that is begun replaces what is typed of it: Chinese words have no borders that an editor could guess.
 */
export function fit(offer: Offer, { text, initials }: Before): Fitting | undefined {
  const begun = typedLength(text, offer.label);
  if (initials === '' || begun >= initials.length) return { offer, typed: offer.replaceBefore ?? begun };
  return startsWithInitials(offer.label, initials) ? { offer, typed: initials.length } : undefined;
}

/** Orders what is begun before what is not, then by rank and label. */
export function inOrderOfItems(a: Fitting, b: Fitting): number {
  const [one, other] = [a.offer, b.offer];
  return (
    Number(a.typed === 0) - Number(b.typed === 0) ||
    one.rank - other.rank ||
    (one.label < other.label ? -1 : Number(one.label > other.label))
  );
}

/** The LSP item at place `index` of the list, for the cursor at `position` in the document `report`; hundreds are sent, so it is short. */
export function itemOf(
  { offer, typed }: Fitting,
  index: number,
  before: Before,
  position: Position,
  report: string,
): CompletionItem {
  const { label, newText = label, kind, detail, data } = offer;
  const { line, character } = position;
  return {
    label,
    kind,
    // What is typed was matched here already; the editor need not match it again.
    ...(typed > 0 ? { filterText: before.text.slice(-typed) } : {}),
    sortText: String(index).padStart(3, '0'),
    textEdit: {
      range: {
        start: { line, character: character - typed },
        end: { line, character: character + (offer.replaceBehind ?? 0) },
      },
      newText,
    },
    ...(offer.isSnippet === true ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(data === undefined ? {} : { data: { ...data, report } satisfies ItemData }),
  };
}
