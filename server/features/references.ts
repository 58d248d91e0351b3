import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { Position } from '../text/position.js';
import { figureAt, figuresOfIndicator } from './figureMention.js';
import { withReport, type Feature } from './feature.js';
import { mentionAt, mentionsOf } from './mention.js';

/** Find all references: every place that names the same term, document or unit, in all reports that are open. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(
      withReport(session, [], (report, { position }: ReferenceParams): Location[] => {
        const mention = mentionAt(report, position);
        if (mention === undefined) return figureReferences(report, position);
        return [...session.workspace.texts].flatMap(({ uri }) => {
          const other = session.workspace.report(uri);
          return other === undefined ? [] : mentionsOf(other, mention).map((range) => ({ uri, range }));
        });
      }),
    );
  },
};

/** Every place of the report that states the indicator of the amount at `position`. */
export function figureReferences(report: AnalysedReport, position: Position): Location[] {
  const { uri } = report.text;
  return figuresOfIndicator(report, figureAt(report, position)?.indicator ?? '').map(({ range }) => ({ uri, range }));
}
