import type { FindingCounts, LayoutMark, LayoutParagraph } from '../../server/features/protocol.js';

/** A stretch of a paragraph that looks the same throughout. */
export interface Run {
  readonly text: string;
  readonly heading: boolean;
  /** The worst finding here, and what all of them say. */
  readonly finding?: { readonly severity: keyof FindingCounts; readonly message: string };
}

const worstFirst: readonly (keyof FindingCounts)[] = ['error', 'warning', 'information', 'hint'];

/** Cuts a paragraph where its heading ends and where findings begin and end. */
export function runsOf({ text, headingLength, marks }: LayoutParagraph): Run[] {
  const shown = marks.map((mark) => visible(mark, text.length));
  const cuts = new Set([0, headingLength, text.length, ...shown.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const here = shown.filter((mark) => mark.start < end && mark.end > start);
    return { text: text.slice(start, end), heading: start < headingLength, ...findingOf(here) };
  });
}

/** A finding of no width, something missing, shows on the character before it. */
function visible(mark: LayoutMark, length: number): LayoutMark {
  if (mark.end > mark.start || length === 0) return mark;
  const start = Math.min(Math.max(mark.start - 1, 0), length - 1);
  return { ...mark, start, end: start + 1 };
}

function findingOf(marks: readonly LayoutMark[]): Pick<Run, 'finding'> {
  const severity = worstFirst.find((candidate) => marks.some((mark) => mark.severity === candidate));
  if (severity === undefined) return {};
  return { finding: { severity, message: [...new Set(marks.map(({ message }) => message))].join('\n\n') } };
}

/** The cells of a table's row. */
export function cellsOf(text: string): string[] {
  return text
    .split(/[|｜\t]/)
    .map((cell) => cell.trim())
    .filter((cell, index, all) => cell !== '' || (index > 0 && index < all.length - 1));
}
