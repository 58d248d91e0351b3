import { analyseInSteps, type AnalysedReport } from '../analyse.js';
import { readReport } from '../document/read.js';
import type { Report } from '../document/report.js';
import type { ReportText } from '../document/reportText.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { builtInKnowledge } from '../knowledge/load.js';
import { defaultSettings, type Settings } from '../rules/settings.js';
import { noFiles, type FileAccess } from './files.js';
import { FolderIndex, type ReadingConditions } from './folderIndex.js';
import { decoded, type IndexedReport } from './indexedReport.js';
import {
  checkReport,
  surroundingsOf,
  type CheckedReport,
  type Surroundings,
  type UnusedIgnores,
} from './surroundings.js';
import { inTurns, nextTurn } from './turns.js';

/** An open report with what surrounds it. */
interface Entry {
  readonly text: ReportText;
  surroundings: Surroundings;
  /** Counts the changes of the surroundings. */
  revision: number;
  /** Settled when the surroundings are those that the user has set. */
  ready: Promise<void>;
  checked: { readonly version: number; readonly revision: number; readonly result: CheckedReport } | undefined;
  /** Settled when all lines have been looked at; undefined where nobody is about it. */
  warm: Promise<void> | undefined;
  /** The state of the text that was looked at last; undefined where none was. */
  seen: { readonly revision: number; readonly layout: number } | undefined;
}

/** Fewer lines that nobody has looked at yet are analysed at once. */
const manyLines = 60;
/** In a text of more lines also what spans them takes its time, where lines came or went. */
const longText = 3000;

/** The open reports, what is known and what the user has set: everything that a feature needs to answer. */
export class Workspace {
  /** The top folders that the editor has open, without a closing slash. */
  roots: readonly string[] = [];
  /** Whether the user trusts what lies beside the reports; nothing of it is read or written before. */
  trusted = true;
  /** What lies beside the reports, as it is in the editor where it is open there. */
  files: FileAccess = noFiles;
  /** Under what a report that is not open is read. */
  conditions: (uri: string) => Promise<ReadingConditions> = () =>
    Promise.resolve({ knowledge: this.knowledge, settings: defaultSettings });
  /** The reports beside those that are open. */
  index = new FolderIndex(
    noFiles,
    () => [],
    (uri) => this.conditions(uri),
  );
  readonly #entries = new Map<string, Entry>();
  #queue = Promise.resolve();

  /** What is known where no report is in question. */
  get knowledge(): Knowledge {
    return builtInKnowledge();
  }

  /** What is known where the report `uri` is, open or not. */
  async knowledgeFor(uri: string | null): Promise<Knowledge> {
    return typeof uri === 'string' ? (await this.conditions(uri)).knowledge : this.knowledge;
  }

  get texts(): Iterable<ReportText> {
    return [...this.#entries.values()].map(({ text }) => text);
  }

  /** The reports of the folders that are not open, those that could be read within `patience` milliseconds. */
  closedReports(patience: number): Promise<readonly IndexedReport[]> {
    const open = new Set([...this.#entries.keys()].map(decoded));
    return this.index.reports((uri) => open.has(decoded(uri)), patience);
  }

  open(text: ReportText): void {
    const surroundings = surroundingsOf(text.uri, [], undefined, this.knowledge);
    const ready = Promise.resolve();
    this.#entries.set(text.uri, {
      text,
      surroundings,
      revision: 0,
      ready,
      checked: undefined,
      warm: undefined,
      seen: undefined,
    });
  }

  close(uri: string): void {
    this.#entries.delete(uri);
  }

  text(uri: string): ReportText | undefined {
    return this.#entries.get(uri)?.text;
  }

  /** What bears on the open report `uri` besides its text. */
  surroundings(uri: string): Surroundings | undefined {
    return this.#entries.get(uri)?.surroundings;
  }

  settings(uri: string): Settings {
    return this.surroundings(uri)?.settings ?? { severities: {} };
  }

  /** Lets `uri` be analysed anew in other surroundings. */
  surround(uri: string, surroundings: Surroundings): void {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return;
    entry.surroundings = surroundings;
    entry.revision++;
    entry.seen = undefined;
  }

  /** Says that `work` finds the surroundings of `uri` out. */
  prepare(uri: string, work: Promise<void>): void {
    const entry = this.#entries.get(uri);
    if (entry !== undefined) entry.ready = work;
  }

  /** Settled when the surroundings of `uri` are known and what there is to be looked at has been, others being served in between. */
  async ready(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return;
    await entry.ready;
    while (!this.isReady(uri)) {
      await (entry.warm ??= this.#look(entry));
      // Those who waited are answered one after the other, and what came meanwhile is seen to in between.
      await (this.#queue = this.#queue.then(nextTurn));
    }
  }

  /** Whether {@link report} answers at once, since little has changed or come since it was last asked. */
  isReady(uri: string): boolean {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return true;
    const { text, seen } = entry;
    return this.isRead(uri) && (seen === undefined || seen.layout === text.layout || text.lineCount < longText);
  }

  /** Whether {@link reading} answers at once: it does where lines come or go, too. */
  isRead(uri: string): boolean {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return true;
    const { text, seen } = entry;
    return (seen === undefined ? text.lineCount : text.freshLinesSince(seen.revision)) < manyLines;
  }

  async #look(entry: Entry): Promise<void> {
    const { text, surroundings } = entry;
    const { revision, layout } = text;
    try {
      await inTurns(analyseInSteps(text, surroundings.knowledge, surroundings.settings));
      if (entry.surroundings === surroundings) entry.seen = { revision, layout };
    } finally {
      entry.warm = undefined;
    }
  }

  /** Names a state of `uri`: what was said of it holds while the name is the same. */
  stateOf(uri: string): string {
    const entry = this.#entries.get(uri);
    return entry === undefined ? 'closed' : `${entry.text.version}.${entry.revision}`;
  }

  /** The open document `uri` as it is now, read without what the rules say of it; undefined if it is not open. */
  reading(uri: string): Report | undefined {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return undefined;
    const { text, surroundings } = entry;
    return readReport(text, surroundings.knowledge, surroundings.settings);
  }

  /** The analysis of the open document `uri` as it is now; undefined if it is not open. */
  report(uri: string): AnalysedReport | undefined {
    return this.#checked(uri)?.report;
  }

  /** As {@link report}, with the findings that are ignored. */
  everything(uri: string): AnalysedReport | undefined {
    return this.#checked(uri)?.everything;
  }

  /** Entries of ignore lists that name `uri` and hide nothing in it. */
  unusedIgnores(uri: string): readonly UnusedIgnores[] {
    return this.#checked(uri)?.unused ?? [];
  }

  #checked(uri: string): CheckedReport | undefined {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return undefined;
    const { text, surroundings, revision, checked } = entry;
    if (checked !== undefined && checked.version === text.version && checked.revision === revision)
      return checked.result;
    const result = checkReport(text, surroundings);
    entry.seen = { revision: text.revision, layout: text.layout };
    entry.checked = { version: text.version, revision, result };
    return result;
  }
}
