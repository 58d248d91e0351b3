/** What a stretch of lines is in the report. */
export type BlockKind =
  | 'blank'
  | 'metadata'
  | 'furniture'
  | 'title'
  | 'dateline'
  | 'salutation'
  | 'leadIn'
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'signOff'
  | 'attachment';

/**
 * Lines `firstLine` to `endLine` (not included) of one kind. Blocks follow each other without a gap. They move with their
 * lines, see {@link moveTo}.
 */
export interface Block {
  readonly kind: BlockKind;
  firstLine: number;
  endLine: number;
}

/** The index of the block that holds line `number`; the last block's where the line is behind the text. */
export function blockIndexAt(blocks: readonly Block[], number: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.firstLine ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
