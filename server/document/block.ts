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

/** Lines `firstLine` to `endLine` (not included) of one kind. Blocks follow each other without a gap. */
export interface Block {
  readonly kind: BlockKind;
  readonly firstLine: number;
  readonly endLine: number;
}
