import type { ReportContext } from '../../document/report.js';
import type { ResolvedCitation } from '../../facts/citations.js';
import { properTitle, sameTitleOtherPeriod } from '../../knowledge/documentIndex.js';
import type { CitedDocument } from '../../knowledge/knowledge.js';
import { nearTitle } from '../../knowledge/nearTitle.js';
import type { Localized } from '../../text/localized.js';
import type { Severity } from '../rule.js';

/** What is wrong with a title, and the document that is meant. */
export interface TitleMistake {
  readonly document: CitedDocument;
  readonly message: Localized;
  readonly severity: Severity;
}

/** The mistake in a cited title: a known wrong form, or one slip away from a known title. */
export function mistakeIn(
  { citation, form, resolution }: ResolvedCitation,
  { knowledge }: ReportContext,
): TitleMistake | undefined {
  if (resolution?.mistake !== undefined) {
    const { document, mistake } = resolution;
    if (form.period !== undefined && sameTitleOtherPeriod(form, knowledge).length > 0) return undefined;
    const zh = `应为《${properTitle(document, citation.title)}》${mistake.note === undefined ? '' : `：${mistake.note}`}。`;
    const en = `should be 《${properTitle(document, citation.title)}》.`;
    return mistake.doubtful === true
      ? {
          document,
          message: { zh: `如指国家文件，${zh}`, en: `If the national document is meant, it ${en}` },
          severity: 'hint',
        }
      : { document, message: { zh, en: `It ${en}` }, severity: 'warning' };
  }
  if (resolution !== undefined) return undefined;
  const near = nearTitle(form, knowledge);
  if (near === undefined) return undefined;
  const { document, extra, missing } = near;
  const proper = properTitle(document, citation.title);
  const what = describeSlip(extra, missing);
  return {
    document,
    message: {
      zh: `与《${proper}》只差一处：${what.zh}。`,
      en: `Differs from 《${proper}》 at one place: ${what.en}.`,
    },
    severity: 'warning',
  };
}

function describeSlip(extra: string, missing: string): Localized {
  if (extra === '') return { zh: `缺“${missing}”`, en: `“${missing}” is missing` };
  if (missing === '') return { zh: `多“${extra}”`, en: `“${extra}” is too much` };
  return { zh: `“${extra}”应为“${missing}”`, en: `“${extra}” should be “${missing}”` };
}
