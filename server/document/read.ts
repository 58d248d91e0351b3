import type { Knowledge, ReportType } from '../knowledge/knowledge.js';
import type { Position } from '../text/position.js';
import type { Block } from './block.js';
import { readBlocks } from './blocks.js';
import { numberedCandidates, type Candidate } from './candidates.js';
import { readFront } from './front.js';
import { buildOutline } from './headings.js';
import { identify, matchIndex, type Identity, type Overrides } from './identify.js';
import type { SectionKind } from './outline.js';
import type { Report, ReportContext } from './report.js';
import type { ReportText } from './reportText.js';
import { sentenceHeadings } from './sentenceHeadings.js';
import { unnumberedCandidates } from './unnumbered.js';

const contexts = new WeakMap<ReportText, ReportContext>();

/**
 * Reads a report as a structured document: title, blocks and outline. It is called after every edit, so all scanning of
 * text stays with the lines and only lines that may matter are looked at here. Never fails, whatever the text.
 */
export function readReport(text: ReportText, knowledge: Knowledge, overrides: Overrides = {}): Report {
  const { lines, languageId } = text;
  const front = readFront(lines);
  const context = contextOf(text, knowledge, identify(lines, front, knowledge, overrides));
  const numbered = numberedCandidates(lines, front.bodyStart, languageId === 'markdown');
  const { chapters, glossaries } = unnumberedCandidates(lines, front.bodyStart, numbered);
  const sentences = sentenceHeadings(lines, front.bodyStart, numbered);
  const candidates = withoutGlossaryItems(merge(numbered, chapters, sentences, glossaries));
  const blocks = readBlocks(lines, front, candidates);
  const { outline, headings } = buildOutline(candidates, lines, endOfBody(text, blocks), (title, level) =>
    kindOf(context.type, title, level),
  );
  return { text, context, title: front.title, titleRange: front.titleRange, blocks, outline, headings };
}

function contextOf(text: ReportText, knowledge: Knowledge, { type, year, unit }: Identity): ReportContext {
  const known = contexts.get(text);
  const { languageId } = text;
  if (
    known?.knowledge === knowledge &&
    known.type === type &&
    known.year === year &&
    known.unit === unit &&
    known.languageId === languageId
  ) {
    return known;
  }
  const context: ReportContext = { knowledge, type, year, unit, languageId };
  contexts.set(text, context);
  return context;
}

function merge(...groups: readonly (readonly Candidate[])[]): Candidate[] {
  return groups.flat().sort((a, b) => a.line.number - b.line.number || a.start - b.start);
}

/** What a glossary numbers are entries, not headings: they end with the next title that is no entry. */
function withoutGlossaryItems(candidates: readonly Candidate[]): Candidate[] {
  let inGlossary = false;
  return candidates.filter((candidate) => {
    if (candidate.annex) {
      inGlossary = /解释|注释|释义|说明|附注/.test(candidate.line.view.text);
      return true;
    }
    if (candidate.mark === undefined || candidate.mark.form === 'chinese') inGlossary = false;
    return !inGlossary;
  });
}

function endOfBody(text: ReportText, blocks: readonly Block[]): Position {
  let last = text.lineCount;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || !['signOff', 'blank', 'furniture', 'attachment'].includes(block.kind)) break;
    last = block.firstLine;
  }
  const line = text.lines[Math.max(0, last - 1)];
  return { line: line?.number ?? 0, character: line?.raw.length ?? 0 };
}

const kinds = new WeakMap<ReportType, Map<string, SectionKind>>();

/** What a heading fulfils: the section whose words stand first in it. Deep headings fulfil nothing. */
function kindOf(type: ReportType, title: string, level: number): SectionKind {
  if (level > 2 || type.sections.length === 0) return null;
  let known = kinds.get(type);
  if (known === undefined || known.size > 5000) {
    known = new Map();
    kinds.set(type, known);
  }
  let kind = known.get(title);
  if (kind === undefined) {
    kind = readKind(type, title);
    known.set(title, kind);
  }
  return kind;
}

function readKind(type: ReportType, title: string): SectionKind {
  let best: SectionKind = null;
  let bestAt = Infinity;
  for (const section of type.sections) {
    for (const pattern of section.headings) {
      const at = matchIndex(pattern, title);
      if (at >= 0 && at < bestAt) {
        bestAt = at;
        best = section.id;
      }
    }
  }
  return best;
}
