import type { Range } from '../text/position.js';
import type { EffectiveSettings } from '../workspace/effective.js';
import type { Segmentation } from '../text/segmenter.js';

/** What Baogao's own client says of itself when it starts the server. */
export interface ClientFacts {
  /** Whether the user trusts the workspace, so that its own terms, documents and settings may be read. */
  readonly trusted: boolean;
  /** Whether it answers {@link ClientRequests}, for files that the server cannot read by itself. */
  readonly files?: boolean;
  /** Whether links in Markdown may run its command `baogao.openGlossary`, which takes a {@link GlossaryTarget}. */
  readonly glossaryLinks?: boolean;
}

/** The entry that a link leads to, and the report in which the link stands. */
export interface GlossaryTarget {
  readonly name: string;
  readonly report: string;
}

/** An entry of the workspace's own, in the file that holds it: what the client's command `baogao.editOwnTerm` takes. */
export interface OwnTerm {
  readonly uri: string;
  readonly term: string;
}

/** What the server asks of Baogao's own client. */
export interface ClientRequests {
  /** The text of a file; null where there is none, and a null text where it is larger than `largest` bytes. */
  'baogao/readFile': {
    params: { readonly uri: string; readonly largest: number };
    result: { readonly text: string | null } | null;
  };
  /** What stands in a folder; empty where there is none. */
  'baogao/listFiles': {
    params: { readonly uri: string };
    result: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
  };
}

/**
 * What Baogao's own client asks beyond LSP: the parameters and the answer of each request by its name. Types alone, for
 * both sides. Every text in an answer is in the client's language already.
 */
export interface Requests {
  /** What the server takes the open report for. */
  'baogao/profile': { params: InReport; result: Profile | null };
  /** What a text that is not open is. */
  'baogao/identify': { params: PlainText & ForReport; result: ReportIdentity };
  /** The first line's marker that says what the open report is, as an edit. */
  'baogao/markReport': { params: InReport & { told: ToldIdentity }; result: PlainEdit | null };
  /** The kinds of report that there are, the user's own among them. */
  'baogao/reportTypes': { params: ForReport; result: readonly ReportTypeName[] };
  /** How complete the open report is. */
  'baogao/overview': { params: InReport; result: Overview | null };
  /** What to insert to give the open report a section that it lacks. */
  'baogao/insertSection': { params: InReport & { section: string }; result: SectionInsertion | null };
  /** The figures of the open report, by what they count. */
  'baogao/figures': { params: InReport; result: FiguresInReport | null };
  /** The figures of the open report as a table in a file. */
  'baogao/exportFigures': { params: InReport & { format: 'csv' | 'markdown' }; result: string | null };
  /** The terms and documents that the open report names. */
  'baogao/knowledgeInUse': { params: InReport; result: KnowledgeInUse | null };
  /** What Baogao knows of a term or document, as Markdown. */
  'baogao/card': { params: InReport & { kind: 'term' | 'document'; name: string }; result: string | null };
  /** The text of the glossary that has this URI: all terms and documents that are known there, as Markdown. */
  'baogao/glossary': { params: { readonly uri: string }; result: string };
  /** The glossary that holds for a report, or for none in particular, with its entries for a search. */
  'baogao/glossaryEntries': { params: { readonly report: string | null }; result: Glossary };
  /** Where the glossary that holds for a report explains a name. */
  'baogao/glossaryPlace': { params: GlossaryTarget; result: GlossaryPlace | null };
  /** A new report to fill in. */
  'baogao/newReport': { params: NewReport & ForReport; result: NewReportText | null };
  /** Any text, cut into words. */
  'baogao/segment': { params: { readonly text: string }; result: Segmentation };
  /** The page of a rule as Markdown. */
  'baogao/rulePage': { params: { readonly rule: string }; result: string | null };
  /** What is set for the open report, and where. */
  'baogao/effectiveSettings': { params: InReport; result: EffectiveSettings | null };
  /** The open report as it would be printed. */
  'baogao/layout': { params: InReport; result: Layout | null };
}

export interface InReport {
  readonly textDocument: { readonly uri: string };
}

export interface ReportTypeName {
  readonly id: string;
  readonly name: string;
}

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** What Baogao takes a report for. Year and unit are null where the text does not say. */
export interface ReportIdentity {
  readonly type: ReportTypeName;
  readonly year: number | null;
  readonly unit: string | null;
  readonly title: string | null;
}

/** What the user says a report is; type is an id. */
export interface ToldIdentity {
  readonly type?: string;
  readonly year?: number;
  readonly unit?: string;
}

/** Names a report, open or not, or the place where one shall be; null where there is no place. */
export interface ForReport {
  readonly report: string | null;
}

export interface PlainText {
  readonly languageId: string;
  readonly text: string;
}

export interface PlainEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Profile extends ReportIdentity {
  readonly words: number;
  readonly findings: FindingCounts;
}

/**
 * `present`: a heading opens it · `inText`: the content stands elsewhere · `empty`: there is a heading and nothing under
 * it · `missing`: nothing of it was found.
 */
export type SectionState = 'present' | 'inText' | 'empty' | 'missing';

/** The report's check-up: what it must hold, what it holds besides, and what is wrong with it. */
export interface Overview {
  readonly profile: Profile;
  /** In the order in which the report type names them. */
  readonly sections: readonly SectionOverview[];
  /** Top-level headings that fulfil none of the sections, in document order. */
  readonly otherHeadings: readonly HeadingOverview[];
  readonly findings: readonly AreaFindings[];
}

export interface SectionOverview {
  readonly id: string;
  readonly name: string;
  readonly requires: string;
  readonly requirement: 'required' | 'conventional' | 'optional';
  readonly state: SectionState;
  /** Where its content is, where there is some. */
  readonly range: Range | null;
  readonly headings: readonly HeadingOverview[];
}

export interface HeadingOverview {
  /** As in the outline: ordinal and title. */
  readonly label: string;
  readonly range: Range;
  readonly words: number;
  readonly figures: number;
  readonly findings: number;
  readonly children: readonly HeadingOverview[];
}

/** The findings of one area of rules. */
export interface AreaFindings {
  readonly area: string;
  readonly name: string;
  readonly count: number;
  /** The first of them in document order, as many as a view can show. */
  readonly findings: readonly FindingSummary[];
}

export interface FindingSummary {
  readonly rule: string;
  readonly severity: keyof FindingCounts;
  readonly message: string;
  readonly range: Range;
}

/** A snippet to insert at `range.start`, and edits that renumber the sections behind it. */
export interface SectionInsertion {
  readonly range: Range;
  readonly snippet: string;
  readonly renumbering: readonly PlainEdit[];
}

export interface NewReport {
  readonly type: string;
  readonly year: number;
  readonly unit: string;
  /** Last year's report of the same unit: its subsections are taken over as suggestions. */
  readonly previous?: PlainText;
}

export interface NewReportText {
  readonly snippet: string;
  /** Without extension. */
  readonly fileName: string;
}

export interface FiguresInReport {
  readonly indicators: readonly IndicatorFigures[];
  /** How many more indicators there are than a view can show. */
  readonly more: number;
}

/** The places of a report that state one thing in figures. */
export interface IndicatorFigures {
  /** What is counted, in the report's words; empty where they do not say. */
  readonly indicator: string;
  readonly occurrences: readonly FigureOccurrence[];
}

export interface FigureOccurrence {
  readonly text: string;
  readonly range: Range;
  readonly checks: readonly FigureCheck[];
}

/** A relation between figures, and whether it holds. */
export interface FigureCheck {
  readonly verdict: 'satisfied' | 'contradicted';
  readonly computation: string;
  /** All figures that take part. */
  readonly range: Range;
}

export interface KnowledgeInUse {
  readonly terms: readonly NamedInReport[];
  readonly documents: readonly NamedInReport[];
}

/** A term or document that a report names. */
export interface NamedInReport {
  readonly name: string;
  /**
   * `current`: holds in the report's year · `partly`: for a part of it · `past`: no longer · `future`: not yet ·
   * `unknown`: it is not among what Baogao knows.
   */
  readonly status: 'current' | 'partly' | 'past' | 'future' | 'unknown';
  /** How often it is named. */
  readonly count: number;
  /** Where it is named first, in document order, as many as a view can show; at least one place. */
  readonly places: readonly Range[];
}

/** A glossary with its entries. */
export interface Glossary {
  readonly uri: string;
  readonly entries: readonly GlossaryEntry[];
}

/** A place in a glossary. */
export interface GlossaryPlace {
  readonly uri: string;
  readonly range: Range;
}

/** One entry of the glossary. */
export interface GlossaryEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: string;
  readonly text: string;
  /** Of its heading in the glossary's text. */
  readonly line: number;
}

/** A report's paragraphs in order, blank lines and what no reader prints left out. */
export interface Layout {
  readonly title: string | null;
  readonly paragraphs: readonly LayoutParagraph[];
}

export type ParagraphStyle =
  | 'title'
  | 'dateline'
  | 'salutation'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'tableRow'
  | 'signature'
  | 'attachment';

export interface LayoutParagraph {
  readonly style: ParagraphStyle;
  /** The source line it comes from. */
  readonly line: number;
  readonly text: string;
  /** How much of `text` is the heading, where body text follows on the heading's own line; else its whole length or 0. */
  readonly headingLength: number;
  /** Findings in it, as offsets in `text`. */
  readonly marks: readonly LayoutMark[];
}

export interface LayoutMark {
  readonly start: number;
  readonly end: number;
  readonly severity: keyof FindingCounts;
  readonly message: string;
}
