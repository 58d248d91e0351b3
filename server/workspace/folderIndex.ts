import { ReportText } from '../document/reportText.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Settings } from '../rules/settings.js';
import { fingerprint } from '../text/fingerprint.js';
import type { FileAccess } from './files.js';
import { decoded, indexReport, type IndexedReport } from './indexedReport.js';
import { reportFilesBelow } from './reportFiles.js';
import { inTurns } from './turns.js';

/** Larger files are not indexed: 2 MiB. */
const largestFile = 2 * 1024 * 1024;
/** Characters that are read of all files together at most. */
const mostCharacters = 100_000_000;

/** What the reports of a folder are read under. */
export interface ReadingConditions {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
}

interface Entry {
  readonly print: string;
  readonly length: number;
  readonly knowledge: Knowledge;
  readonly report: IndexedReport | undefined;
}

/**
 * The reports of the workspace's folders that are not open. Nothing is read before somebody asks; then each file is read
 * once, and again only when it is said to have changed, or every time where nobody would say so.
 */
export class FolderIndex {
  /** Whether changes of files are told by {@link changed}. */
  watched = false;
  readonly #files: FileAccess;
  readonly #roots: () => readonly string[];
  readonly #conditions: (uri: string) => Promise<ReadingConditions>;
  readonly #entries = new Map<string, Entry>();
  readonly #stale = new Set<string>();
  #list: readonly string[] | undefined;
  #updating: Promise<void> | undefined;

  /** `conditions` says under which knowledge and settings the report at a URI is read. */
  constructor(
    files: FileAccess,
    roots: () => readonly string[],
    conditions: (uri: string) => Promise<ReadingConditions>,
  ) {
    this.#files = files;
    this.#roots = roots;
    this.#conditions = conditions;
  }

  /**
   * All reports of the folders but those that `isOpen` names; after `patience` milliseconds those that were read by then,
   * while the rest is read on for the next who asks.
   */
  async reports(isOpen: (uri: string) => boolean, patience: number): Promise<readonly IndexedReport[]> {
    this.#updating ??= this.#update().finally(() => (this.#updating = undefined));
    await Promise.race([this.#updating, later(patience)]);
    return [...this.#entries.values()].flatMap(({ report }) =>
      report === undefined || isOpen(report.uri) ? [] : [report],
    );
  }

  /** Takes note that a file was changed, or that it came or went. */
  changed(uri: string, cameOrWent: boolean): void {
    if (cameOrWent) this.#list = undefined;
    this.#stale.add(decoded(uri));
  }

  /** Makes the folders be listed anew: there are others now. */
  relist(): void {
    this.#list = undefined;
  }

  async #update(): Promise<void> {
    const stale = new Set(this.#stale);
    this.#stale.clear();
    if (!this.watched) this.#list = undefined;
    const list = (this.#list ??= await reportFilesBelow(this.#roots(), this.#files));
    const listed = new Set(list);
    for (const uri of this.#entries.keys()) if (!listed.has(uri)) this.#entries.delete(uri);
    let characters = 0;
    for (const uri of list) {
      const { knowledge, settings } = await this.#conditions(uri);
      const known = this.#entries.get(uri);
      const isFresh = this.watched && !stale.has(decoded(uri)) && known?.knowledge === knowledge;
      const entry = isFresh ? known : await this.#read(uri, known, { knowledge, settings });
      if (entry === undefined) this.#entries.delete(uri);
      else this.#entries.set(uri, entry);
      characters += entry?.length ?? 0;
      if (characters > mostCharacters) break;
    }
  }

  async #read(uri: string, known: Entry | undefined, conditions: ReadingConditions): Promise<Entry | undefined> {
    const file = await this.#files.read(uri, largestFile);
    if ('problem' in file) return undefined;
    const { knowledge, settings } = conditions;
    const print = fingerprint(file.text);
    const { length } = file.text;
    if (known?.print === print && known.length === length && known.knowledge === knowledge) return known;
    const languageId = /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'baogao';
    const text = new ReportText(uri, languageId, 0, file.text);
    return { print, length, knowledge, report: await inTurns(indexReport(text, knowledge, settings)) };
  }
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
