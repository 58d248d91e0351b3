import type { Line } from '../document/line.js';
import { Moves } from '../document/moves.js';
import { noReads, observed, type Reads } from '../document/reading.js';
import type { Report } from '../document/report.js';
import type { Replacement } from '../document/reportText.js';
import { atOnce, type Steps } from '../document/steps.js';
import { sameValue } from '../text/sameValue.js';
import { failureFinding, noFixes, weaker, type ReportedFinding } from './reported.js';
import type { Finding, Fix, Related, ReportRule, Severity } from './rule.js';

/** A rule that finds more has shown its point; the rest would only bury what other rules find. */
const mostFindings = 500;

/** A rule pauses in every round of a loop, most of which are short: it is stopped once in so many pauses. */
const pausesInStop = 8;

/** What a rule has found, and what it had looked at. */
interface Outcome {
  readonly report: Report;
  readonly reads: Reads;
  findings: readonly ReportedFinding[];
  /** Up to which change of the text it is known to hold. */
  revision: number;
}

/** The fixes of a rule's findings, for a text with this layout. */
interface Fixes {
  readonly layout: number;
  readonly ofFindings: readonly (() => readonly Fix[])[];
}

/** A report rule at work on one text. It runs anew only where something has changed of what it had looked at. */
export class ReportRuleRun {
  readonly #rule: ReportRule;
  readonly #severity: Severity;
  #last: Outcome | undefined;
  #fixes: Fixes | undefined;

  constructor(rule: ReportRule, severity: Severity) {
    this.#rule = rule;
    this.#severity = severity;
  }

  /** The findings in `report`: those of last time, where they stand now, as long as they hold; the same list if none has moved. */
  findings(report: Report): readonly ReportedFinding[] {
    return atOnce(this.#findings(report, false));
  }

  /** As {@link findings}, with a stop wherever the rule pauses; `report` must not have changed when it goes on. */
  inSteps(report: Report): Steps<readonly ReportedFinding[]> {
    return this.#findings(report, true);
  }

  *#findings(report: Report, mayPause: boolean): Steps<readonly ReportedFinding[]> {
    try {
      if (this.#last === undefined || !stillHolds(this.#last, report)) this.#last = yield* this.#run(report, mayPause);
      return this.#last.findings;
    } catch (failure) {
      this.#last = undefined;
      return [failureFinding(this.#rule, failure)];
    }
  }

  *#run(report: Report, mayPause: boolean): Steps<Outcome> {
    const reads = noReads();
    const found = yield* this.#check(report, reads, mayPause);
    const findings = found.map((finding, index) => this.#reported(finding, index, report));
    return {
      report,
      reads,
      findings: findings.length > mostFindings ? withNoteOfRest(findings.slice(0, mostFindings)) : findings,
      revision: report.text.revision,
    };
  }

  /** What the rule finds, and in `reads` what it looks at; afterwards the fixes are at hand. */
  *#check(report: Report, reads: Reads, mayPause: boolean): Steps<readonly Finding[]> {
    const found: Finding[] = [];
    const steps = this.#rule.check(report)[Symbol.iterator]();
    let pauses = 0;
    const stopsBeforeEnd = (): boolean => {
      while (found.length <= mostFindings) {
        const step = steps.next();
        if (step.done === true) return false;
        if (step.value !== undefined) found.push(step.value);
        else if (mayPause && ++pauses % pausesInStop === 0) return true;
      }
      return false;
    };
    while (observed(reads, stopsBeforeEnd)) yield;
    this.#fixes = { layout: report.text.layout, ofFindings: found.map(({ fixes }) => fixes ?? noFixes) };
    return found;
  }

  #reported(found: Finding, index: number, report: Report): ReportedFinding {
    return {
      rule: this.#rule,
      severity: weaker(this.#severity, this.#rule, found.severity),
      range: found.range,
      message: found.message,
      related: found.related ?? [],
      fixes: found.fixes === undefined ? noFixes : () => this.#fixesOf(index, report),
    };
  }

  /** The fixes of finding number `index`. A rule makes them for where things stood when it ran, so it runs anew where lines have moved. */
  #fixesOf(index: number, report: Report): readonly Fix[] {
    if (this.#fixes?.layout !== report.text.layout) atOnce(this.#check(report, noReads(), false));
    return this.#fixes?.ofFindings[index]?.() ?? [];
  }
}

/** `findings` of one rule, the last of which says that there are more: what was not looked at must not seem clean. */
function withNoteOfRest(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const last = findings.at(-1);
  if (last === undefined) return findings;
  const message = {
    zh: `${last.message.zh}（“${last.rule.title.zh}”已有${mostFindings}处，后面的没有再查，改好前面的会接着查）`,
    en: `${last.message.en} (${mostFindings} of this kind were found; what follows was not looked at until these are mended)`,
  };
  return [...findings.slice(0, -1), { ...last, message }];
}

/** Whether the rule need not run anew on the text as it is now. If so, moves what it has found there. */
function stillHolds(last: Outcome, report: Report): boolean {
  const { text } = report;
  if (last.report !== report) return false;
  if (last.revision === text.revision) return true;
  const replacements = text.replacementsSince(last.revision);
  if (replacements === undefined || !isUntouched(last.reads, replacements)) return false;
  if (last.findings.length > 0) {
    const findings = moved(last.findings, new Moves(replacements));
    if (findings === undefined) return false;
    last.findings = findings;
  }
  last.revision = text.revision;
  return true;
}

/**
 * Whether all that `reads` tells of would be read alike. Where lines came or went, whoever looked for what stands beside a
 * line has looked at one that went: between two lines that stay nothing changes.
 */
function isUntouched(reads: Reads, replacements: readonly Replacement[]): boolean {
  if (reads.everyLine) return false;
  for (const { before, after } of replacements) {
    if (before.length === after.length) {
      if (!before.every((line, index) => readsAlike(line, after[index], reads))) return false;
    } else if (reads.numbers || before.some((line) => isRead(line, reads))) return false;
  }
  for (const [ask, list] of reads.lists) if (ask() !== list) return false;
  return true;
}

/** Whether `now`, which stands in place of `line`, answers what `line` answered. From then on the answers are those of `now`. */
function readsAlike(line: Line, now: Line | undefined, { lines, answers }: Reads): boolean {
  if (lines.has(line) || now === undefined) return false;
  for (const [question, known] of answers) {
    if (!known.has(line)) continue;
    const answer = question(now);
    if (!sameValue(known.get(line), answer)) return false;
    known.delete(line);
    known.set(now, answer);
  }
  return true;
}

function isRead(line: Line, { lines, answers }: Reads): boolean {
  return lines.has(line) || [...answers.values()].some((known) => known.has(line));
}

/** `findings` where they stand after `moves`, the same list if none has moved; undefined where one stood on a line that went. */
function moved(findings: readonly ReportedFinding[], moves: Moves): readonly ReportedFinding[] | undefined {
  let hasMoved = false;
  const now: ReportedFinding[] = [];
  for (const finding of findings) {
    const range = moves.rangeOf(finding.range);
    const related = movedRelated(finding.related, moves);
    if (range === undefined || related === undefined) return undefined;
    const stands = range === finding.range && related === finding.related;
    hasMoved ||= !stands;
    now.push(stands ? finding : { ...finding, range, related });
  }
  return hasMoved ? now : findings;
}

function movedRelated(related: readonly Related[], moves: Moves): readonly Related[] | undefined {
  const now: Related[] = [];
  for (const each of related) {
    const range = moves.rangeOf(each.range);
    if (range === undefined) return undefined;
    now.push(range === each.range ? each : { ...each, range });
  }
  return now.every((each, index) => each === related[index]) ? related : now;
}
