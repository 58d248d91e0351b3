import { gather, gatherIn } from '../document/gather.js';
import type { Report } from '../document/report.js';
import { areasSpoken, selfReferences, type UnitName } from './names.js';
import { spellings } from './spellings.js';

const references = gather(selfReferences);
const areas = gather(areasSpoken);
const spelled = gatherIn(spellings);

/** How often the report calls `unit` by its name, itself 我乡 and its area 全乡, all of the unit's kind. */
export function selfMentions({ text }: Report, unit: UnitName): number {
  let count = 0;
  for (const { value } of [...references(text), ...areas(text)])
    for (const { kind } of value) if (kind === unit.kind) count++;
  for (const { value } of spelled(text, unit)) count += value.own;
  return count;
}
