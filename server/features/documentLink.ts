import type { DocumentLink } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import { citationsOf } from '../facts/reportCitations.js';
import { rangeOnLine } from '../text/position.js';
import { withReport, type Feature, type Session } from './feature.js';
import { glossaryRange, glossaryUri } from './glossary.js';

/** More links than this nobody follows, and a document asks for all of them after every change. */
const mostLinks = 2000;

/** From the title of each known document in 《》 to its entry in the glossary. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(session) {
    session.connection.onDocumentLinks(withReport(session, [], (report) => linksOf(session, report)));
  },
};

/** The links of `report`, in document order and without overlap. */
export function linksOf(
  { workspace, locale }: Pick<Session, 'workspace' | 'locale'>,
  report: AnalysedReport,
): DocumentLink[] {
  const { knowledge } = report.context;
  const glossary = glossaryUri(workspace, report.text.uri);
  const links: DocumentLink[] = [];
  for (const [line, { citation, resolution }] of citationsOf(report)) {
    if (resolution === undefined || links.length === mostLinks) continue;
    const range = rangeOnLine(line.number, citation.titleSpan);
    const last = links.at(-1)?.range.end;
    if (last?.line === line.number && range.start.character < last.character) continue;
    const entry = glossaryRange(knowledge, resolution.document.title, locale);
    if (entry === undefined) continue;
    links.push({ range, target: `${glossary}#L${entry.start.line + 1}`, tooltip: resolution.document.title });
  }
  return links;
}
