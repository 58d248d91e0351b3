import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { Position } from '../text/position.js';
import { withReport, type Feature, type Session } from './feature.js';
import { figureAt, figuresOfIndicator } from './figureMention.js';
import { glossaryRange, glossaryUri } from './glossary.js';
import { mentionAt, mentionsOf, nameOf } from './mention.js';

/** Go to definition: from a term or cited document to its entry in the glossary, from the unit's name and from an amount to where they first stand. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    session.connection.onDefinition(
      withReport(
        session,
        null,
        (report, { position }: DefinitionParams) => definitionAt(session, report, position) ?? null,
      ),
    );
  },
};

/** The entry of what is named at `position`. */
export function definitionAt(
  { workspace, locale }: Pick<Session, 'workspace' | 'locale'>,
  report: AnalysedReport,
  position: Position,
): LocationLink[] | undefined {
  const mention = mentionAt(report, position);
  if (mention === undefined) return figureDefinition(report, position);
  const originSelectionRange = mention.range;
  const { uri } = report.text;
  if (mention.kind === 'unit') {
    const first = mentionsOf(report, mention)[0] ?? mention.range;
    return [{ originSelectionRange, targetUri: uri, targetRange: first, targetSelectionRange: first }];
  }
  const range = glossaryRange(report.context.knowledge, nameOf(mention), locale);
  if (range === undefined) return undefined;
  const targetUri = glossaryUri(workspace, uri);
  return [{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range }];
}

/** Where the indicator of the amount at `position` is first stated. */
function figureDefinition(report: AnalysedReport, position: Position): LocationLink[] | undefined {
  const figure = figureAt(report, position);
  const first = figure === undefined ? undefined : figuresOfIndicator(report.text.lines, figure.indicator)[0]?.range;
  if (figure === undefined || first === undefined) return undefined;
  const targetUri = report.text.uri;
  return [{ originSelectionRange: figure.range, targetUri, targetRange: first, targetSelectionRange: first }];
}
