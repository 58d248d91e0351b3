import { analyse, type AnalysedReport } from '../analyse.js';
import type { ReportText } from '../document/reportText.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { builtInKnowledge } from '../knowledge/load.js';
import { defaultSettings, type Settings } from '../rules/settings.js';

/** The open reports, what is known and what the user has set: everything that a feature needs to answer. */
export class Workspace {
  #knowledge: Knowledge | undefined;
  /** Counts changes of knowledge and settings: what was analysed under an older count is analysed anew. */
  #revision = 0;
  readonly #settings = new Map<string, Settings>();
  readonly #texts = new Map<string, ReportText>();
  readonly #analysed = new WeakMap<ReportText, { version: number; revision: number; report: AnalysedReport }>();

  get revision(): number {
    return this.#revision;
  }

  get knowledge(): Knowledge {
    return (this.#knowledge ??= builtInKnowledge());
  }

  set knowledge(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#revision++;
  }

  get texts(): Iterable<ReportText> {
    return this.#texts.values();
  }

  open(text: ReportText): void {
    this.#texts.set(text.uri, text);
  }

  close(uri: string): void {
    this.#texts.delete(uri);
    this.#settings.delete(uri);
  }

  text(uri: string): ReportText | undefined {
    return this.#texts.get(uri);
  }

  settings(uri: string): Settings {
    return this.#settings.get(uri) ?? defaultSettings;
  }

  /** Settings are per document, since folders of a workspace may differ. */
  configure(uri: string, settings: Settings): void {
    this.#settings.set(uri, settings);
    this.#revision++;
  }

  /** The analysis of the open document `uri` as it is now; undefined if it is not open. */
  report(uri: string): AnalysedReport | undefined {
    const text = this.#texts.get(uri);
    if (text === undefined) return undefined;
    const known = this.#analysed.get(text);
    if (known?.version === text.version && known.revision === this.#revision) return known.report;
    const report = analyse(text, this.knowledge, this.settings(uri));
    this.#analysed.set(text, { version: text.version, revision: this.#revision, report });
    return report;
  }
}
