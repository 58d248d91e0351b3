import type { Line } from '../document/line.js';
import type { Report, ReportContext } from '../document/report.js';
import type { Localized } from '../text/localized.js';
import type { Range, Span } from '../text/position.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The areas of the rule ids, and the folders of their files. */
export type Area = 'structure' | 'numbering' | 'figures' | 'time' | 'names' | 'terms' | 'citations' | 'form' | 'text';

export type RuleId = `${Area}/${string}`;

/** What a rule rests on. `custom` is good practice without a written norm, and is never called a requirement. */
export interface Basis {
  readonly kind: 'law' | 'regulation' | 'standard' | 'arithmetic' | 'custom';
  /** e.g. 《党政机关公文格式》（GB/T 9704—2012）7.3.3 */
  readonly source: string;
  /** What it says, in our words. */
  readonly says: Localized;
}

/**
 * A text before and after. In `wrong`, ⟦…⟧ marks each stretch that the rule must report and nothing else may be reported;
 * `fixed` is that text after the rule's first fix of each finding, left out where the rule has no fix.
 */
export interface WrongExample {
  readonly wrong: string;
  readonly fixed?: string;
  /** File name the example is read under, where the type of report matters. */
  readonly file?: string;
}

export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity | 'off';
  /** One line: what the rule finds. */
  readonly title: Localized;
  /** Why it matters and how it is judged, a paragraph for the rule's page. */
  readonly explanation: Localized;
  readonly basis: readonly Basis[];
  /** What the user should do, one sentence. */
  readonly advice: Localized;
  /** `safe`: the first fix never changes the meaning and may run in fix-all; `choice`: the user must choose. */
  readonly fixable: 'safe' | 'choice' | 'none';
  readonly examples: { readonly wrong: readonly WrongExample[]; readonly right: readonly string[] };
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly range: Range;
  readonly message: Localized;
}

/** What a rule says about one place. `fixes` is asked only when the user wants to see them. */
export interface Finding {
  readonly range: Range;
  /** What is wrong here, with the arithmetic or the words that show it; basis and advice come from the rule. */
  readonly message: Localized;
  /** Where this finding is more or less certain than the rule's default. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
}

/** A finding on one line, in offsets of the line's raw text, so that it can stay with the line when others move. */
export interface LineFinding {
  readonly span: Span;
  readonly message: Localized;
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Localized }[];
  readonly fixes?: () => readonly LineFix[];
}

export interface LineFix {
  readonly title: Localized;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

/**
 * A rule whose findings on a line follow from that line and the report's context alone. It is asked once a line.
 * `signs`: it is asked only of lines on which at least one of these `Sign` bits occurs (0: of all lines).
 */
export interface LineRule extends RuleMeta {
  readonly scope: 'line';
  readonly signs: number;
  check(line: Line, context: ReportContext): Iterable<LineFinding>;
}

/**
 * A rule that looks at the whole report. It must read only what is derived already: it is asked after every edit that
 * changed the report's headings or anything else that it looked at when it was last asked (see `observed`). Lists of
 * `gather` and `text.lineAt` keep that small; whoever goes through `text.lines` is asked after every keystroke. Where lines
 * come or go its findings move with theirs, so it must conclude nothing from the numbers of lines but their order, unless it
 * asks `text.numberOf` for them. Undefined among its findings is a pause, in which others can be served: a loop that runs as
 * often as a long report has headings begins with one.
 */
export interface ReportRule extends RuleMeta {
  readonly scope: 'report';
  check(report: Report): Iterable<Finding | undefined>;
}

export type Rule = LineRule | ReportRule;

/** Declares a rule that looks at one line at a time. */
export function lineRule(rule: Omit<LineRule, 'scope'>): LineRule {
  return { scope: 'line', ...rule };
}

/** Declares a rule that looks at the whole report. */
export function reportRule(rule: Omit<ReportRule, 'scope'>): ReportRule {
  return { scope: 'report', ...rule };
}
