import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../analyse.js';
import { perLineIn, type Line } from '../document/line.js';
import type { ReportContext } from '../document/report.js';
import type { ReportText } from '../document/reportText.js';
import { figuresOnLine } from '../facts/relations/index.js';
import { termsOnLine } from '../facts/terms.js';
import type { Position, Range, Span } from '../text/position.js';
import { unlessCancelled, type Feature, type Session } from './feature.js';

/** What only analysis knows; the editor maps these names to colours (see `semanticTokenTypes` in the manifest). */
export const tokenTypes = ['reportSection', 'reportTerm', 'reportUnit', 'reportFigure'] as const;
const tokenModifiers = ['satisfied', 'contradicted'] as const;

const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Longer documents are coloured by their grammar alone: the editor asks for all tokens after every change. */
const mostLines = 5000;

/** Colours for sections, terms, the own unit and figures that do or do not add up. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend, full: { delta: true }, range: true } }),
  register(session) {
    const { semanticTokens: requests } = session.connection.languages;
    const builders = new WeakMap<ReportText, SemanticTokensBuilder>();
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const text = session.workspace.text(uri);
      const known = text && builders.get(text);
      if (known !== undefined) return known;
      const builder = new SemanticTokensBuilder();
      if (text !== undefined) builders.set(text, builder);
      return builder;
    };
    requests.on(async ({ textDocument }, token) => {
      await unlessCancelled(session.workspace.ready(textDocument.uri), token);
      const builder = builderOf(textDocument.uri);
      builder.previousResult('');
      push(session, textDocument.uri, builder);
      return builder.build();
    });
    requests.onDelta(async ({ textDocument, previousResultId }, token) => {
      await unlessCancelled(session.workspace.ready(textDocument.uri), token);
      const builder = builderOf(textDocument.uri);
      builder.previousResult(previousResultId);
      push(session, textDocument.uri, builder);
      return builder.buildEdits();
    });
    requests.onRange(async ({ textDocument, range }, token) => {
      await unlessCancelled(session.workspace.ready(textDocument.uri), token);
      const builder = new SemanticTokensBuilder();
      push(session, textDocument.uri, builder, range);
      return builder.build();
    });
  },
};

function push(session: Session, uri: string, builder: SemanticTokensBuilder, range?: Range): void {
  const report = session.workspace.report(uri);
  if (report === undefined || report.text.lineCount > mostLines) return;
  for (const { position, length, type, modifiers } of tokensOf(report, range)) {
    builder.push(position.line, position.character, length, tokenTypes.indexOf(type), modifiers);
  }
}

/** One coloured stretch; `modifiers` is a set of bits in the order of {@link tokenModifiers}. */
export interface Token {
  readonly position: Position;
  readonly length: number;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: number;
}

/** The tokens of `report`, or of the lines that `range` touches, in document order and without overlap. */
export function tokensOf(report: AnalysedReport, range?: Range): Token[] {
  const { lines } = report.text;
  const titles = sectionTitles(report);
  const tokens: Token[] = [];
  const last = Math.min(range?.end.line ?? lines.length - 1, lines.length - 1);
  for (let number = range?.start.line ?? 0; number <= last; number++) {
    const line = lines[number];
    if (line === undefined) continue;
    const onLine = [...(titles.get(number) ?? []), ...lineTokens(line, report.context)];
    for (const { start, end, type, modifiers } of withoutOverlap(onLine)) {
      tokens.push({ position: { line: number, character: start }, length: end - start, type, modifiers });
    }
  }
  return tokens;
}

interface LineToken extends Span, Pick<Token, 'type' | 'modifiers'> {}

function sectionTitles({ headings }: AnalysedReport): Map<number, LineToken[]> {
  const titles = new Map<number, LineToken[]>();
  for (const { kind, titleRange } of headings) {
    const { start, end } = titleRange;
    if (kind === null || start.line !== end.line) continue;
    const token = { start: start.character, end: end.character, type: 'reportSection', modifiers: 0 } as const;
    titles.set(start.line, [...(titles.get(start.line) ?? []), token]);
  }
  return titles;
}

/** What a line's own text gives, the more telling first. */
const lineTokens = perLineIn((line: Line, context: ReportContext): readonly LineToken[] => {
  const tokens = figureTokens(line);
  for (const { span } of termsOnLine(line, context.knowledge))
    tokens.push({ ...span, type: 'reportTerm', modifiers: 0 });
  if (context.unit !== undefined) tokens.push(...unitTokens(line, context.unit));
  return tokens;
});

function figureTokens(line: Line): LineToken[] {
  const tokens: LineToken[] = [];
  for (const { verdict, members } of figuresOnLine(line).relations) {
    if (verdict === 'unclear') continue;
    const modifiers = 1 << tokenModifiers.indexOf(verdict);
    for (const { start, end } of members)
      tokens.push({ ...line.view.toRaw(start, end), type: 'reportFigure', modifiers });
  }
  // A figure that one relation contradicts is shown so, whatever others say.
  return tokens.sort((a, b) => b.modifiers - a.modifiers);
}

function unitTokens(line: Line, unit: string): LineToken[] {
  const tokens: LineToken[] = [];
  const { view } = line;
  for (let at = view.text.indexOf(unit); at >= 0; at = view.text.indexOf(unit, at + unit.length)) {
    tokens.push({ ...view.toRaw(at, at + unit.length), type: 'reportUnit', modifiers: 0 });
  }
  return tokens;
}

/** `tokens` by their starts; of two that overlap the one that stood first in the list stays. */
function withoutOverlap(tokens: readonly LineToken[]): LineToken[] {
  const kept: LineToken[] = [];
  for (const token of tokens) {
    if (token.end > token.start && kept.every(({ start, end }) => token.end <= start || end <= token.start))
      kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}
