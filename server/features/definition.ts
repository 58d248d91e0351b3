import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { Position } from '../text/position.js';
import { withReport, type Feature } from './feature.js';
import { glossaryPlace } from './glossary.js';
import { mentionAt, mentionsOf } from './mention.js';

/** Go to definition: from a term or cited document to its entry in the glossary, from the unit's name to where it first stands. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    session.connection.onDefinition(
      withReport(session, null, (report, { position }: DefinitionParams) => definitionAt(report, position) ?? null),
    );
  },
};

/** The entry of what is named at `position`. */
export function definitionAt(report: AnalysedReport, position: Position): LocationLink[] | undefined {
  const mention = mentionAt(report, position);
  if (mention === undefined) return undefined;
  const originSelectionRange = mention.range;
  if (mention.kind === 'unit') {
    const first = mentionsOf(report, mention)[0] ?? mention.range;
    return [{ originSelectionRange, targetUri: report.text.uri, targetRange: first, targetSelectionRange: first }];
  }
  const name = mention.kind === 'term' ? mention.term.term : mention.document.title;
  const place = glossaryPlace(report.context.knowledge, name);
  if (place === undefined) return undefined;
  return [{ originSelectionRange, targetUri: place.uri, targetRange: place.range, targetSelectionRange: place.range }];
}
