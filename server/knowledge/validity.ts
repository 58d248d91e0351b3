import type { CitedDocument, PartialDate } from './knowledge.js';

/** The first day on which `date` may lie, as YYYY-MM-DD. */
export function firstDay(date: PartialDate): string {
  return date + '0000-01-01'.slice(date.length);
}

/** The last day on which `date` may lie, as YYYY-MM-DD (31 stands for the end of any month). */
export function lastDay(date: PartialDate): string {
  return date + '0000-12-31'.slice(date.length);
}

/** The day from which the document no longer holds: its repeal, its replacement or the day its period ended. */
export function endOfForce(document: CitedDocument): PartialDate | undefined {
  switch (document.status) {
    case 'repealed':
    case 'superseded':
      return document.statusDate;
    case 'expired':
      return document.period?.to;
    case 'in-force':
    case 'not-yet-in-force':
      return undefined;
  }
}

/** Whether the document held no longer on any day of `year`. */
export function isPastIn(document: CitedDocument, year: number): boolean {
  const end = endOfForce(document);
  if (end === undefined) return false;
  return document.status === 'expired' ? Number(end.slice(0, 4)) < year : lastDay(end) <= `${year}-01-01`;
}

/** How far the document held in `year`. */
export type Validity = 'in-force' | 'partly' | 'past' | 'future';

/** How far the document held in `year`, as far as its dates are known. */
export function validityIn(document: CitedDocument, year: number): Validity {
  if (isPastIn(document, year)) return 'past';
  const begin = document.period?.from ?? document.adopted ?? document.effective;
  const inForce = document.status === 'not-yet-in-force' ? document.effective : begin;
  if (inForce !== undefined && Number(inForce.slice(0, 4)) > year) return 'future';
  const end = endOfForce(document);
  return end !== undefined && document.status !== 'expired' && end.startsWith(String(year)) ? 'partly' : 'in-force';
}
