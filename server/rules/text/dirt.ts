import { type Line, perLine } from '../../document/line.js';
import type { DirtKind } from '../../text/projection.js';
import { type Blemish, noBlemishes } from '../mend.js';

/** The dirt of some kinds as blemishes, each with the clean text to put in its place. */
export function dirtOf(...kinds: readonly DirtKind[]): (line: Line) => readonly Blemish[] {
  return perLine((line) => {
    const { dirt } = line.view;
    if (dirt.length === 0) return noBlemishes;
    const found: Blemish[] = [];
    for (const { start, end, kind, clean } of dirt)
      if (kinds.includes(kind)) found.push({ start, end, newText: clean });
    return found.length === 0 ? noBlemishes : found;
  });
}
