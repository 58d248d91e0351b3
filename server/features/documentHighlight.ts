import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol';
import { referencesOf } from '../document/crossReference.js';
import { headingsOn } from '../document/headingsOn.js';
import type { Report } from '../document/report.js';
import { touches, type Position } from '../text/position.js';
import { withReading, type Feature } from './feature.js';
import { figureAt, figuresOfIndicator } from './figureMention.js';
import { mentionAt, mentionsOf } from './mention.js';

/** Marks every place that names the same as the cursor's. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(
      withReading(session, [], (report, { position }: DocumentHighlightParams) => highlightsAt(report, position)),
    );
  },
};

/** The places of `report` that name the same as `position` does. */
export function highlightsAt(report: Report, position: Position): DocumentHighlight[] {
  const mention = mentionAt(report, position);
  if (mention === undefined) {
    const figures = figureHighlights(report, position);
    return figures.length > 0 ? figures : sectionHighlights(report, position);
  }
  return mentionsOf(report, mention).map((range) => ({
    range,
    kind: touches(range, position) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** All amounts of the indicator whose amount stands at `position`. */
function figureHighlights(report: Report, position: Position): DocumentHighlight[] {
  const indicator = figureAt(report, position)?.indicator ?? '';
  return figuresOfIndicator(report.text.lines, indicator).map(({ range }) => ({
    range,
    kind: DocumentHighlightKind.Read,
  }));
}

/** The number of the section at `position`, and every place that refers to it. */
function sectionHighlights(report: Report, position: Position): DocumentHighlight[] {
  const references = referencesOf(report);
  const target =
    headingsOn(report.headings, position.line).find(({ ordinalRange }) => touches(ordinalRange, position)) ??
    references.find(({ range }) => touches(range, position))?.target;
  if (target === undefined) return [];
  return [
    { range: target.ordinalRange, kind: DocumentHighlightKind.Write },
    ...references
      .filter((reference) => reference.target === target)
      .map(({ range }) => ({ range, kind: DocumentHighlightKind.Read })),
  ];
}
