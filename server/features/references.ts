import type { CancellationToken, Location } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { Position } from '../text/position.js';
import { mentionKey } from '../workspace/indexedReport.js';
import { figureAt, figuresOfIndicator } from './figureMention.js';
import { unlessCancelled, type Feature, type Session } from './feature.js';
import { mentionAt, mentionsOf, nameOf, type Mention } from './mention.js';

/** Milliseconds that somebody who looks for references waits for files to be read. */
const patience = 10_000;

/** Find all references: every place that names the same term, document or unit, in all reports of the folder. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(async ({ textDocument, position }, token) => {
      await unlessCancelled(session.workspace.ready(textDocument.uri), token);
      const report = session.workspace.report(textDocument.uri);
      if (report === undefined) return [];
      const mention = mentionAt(report, position);
      return mention === undefined ? figureReferences(report, position) : referencesTo(session, mention, token);
    });
  },
};

/** Every place of the report that states the indicator of the amount at `position`. */
export function figureReferences(report: AnalysedReport, position: Position): Location[] {
  const { uri } = report.text;
  return figuresOfIndicator(report.text.lines, figureAt(report, position)?.indicator ?? '').map(({ range }) => ({
    uri,
    range,
  }));
}

/** The places in open reports, as they are now, and in all others of the folders, as they are on disk. */
export async function referencesTo(
  { workspace }: Pick<Session, 'workspace'>,
  mention: Mention,
  token: CancellationToken,
): Promise<Location[]> {
  const closed = await unlessCancelled(workspace.closedReports(patience), token);
  const found: Location[] = [];
  for (const { uri } of workspace.texts) {
    await unlessCancelled(workspace.ready(uri), token);
    const report = workspace.report(uri);
    if (report === undefined) continue;
    for (const range of mentionsOf(report, mention)) found.push({ uri, range });
  }
  const key = mentionKey(mention.kind, nameOf(mention));
  for (const { uri, mentions } of closed) for (const range of mentions.get(key) ?? []) found.push({ uri, range });
  return found;
}
