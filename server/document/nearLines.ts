import type { Line } from './line.js';
import type { ReportText } from './reportText.js';

/** So many lines above and below are near. A report has three hundred in all; only of a text far longer than any is something left out. */
const reach = 1000;

/** The lines near line `number`, itself among them: what is asked for there at every key need not look at more. */
export function nearLines({ lines }: ReportText, number: number): readonly Line[] {
  return lines.slice(Math.max(0, number - reach), number + reach + 1);
}
