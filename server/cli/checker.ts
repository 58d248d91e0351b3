import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalysedReport } from '../analyse.js';
import type { ReportText } from '../document/reportText.js';
import { builtInKnowledge } from '../knowledge/load.js';
import type { Locale } from '../text/localized.js';
import type { DataProblem } from '../workspace/dataFile.js';
import type { FileProblem } from '../workspace/files.js';
import { BaogaoFolders } from '../workspace/folders.js';
import type { IgnoreList, Occurrence } from '../workspace/ignoreList.js';
import { diskFiles } from '../workspace/node/files.js';
import { occurrencesOf } from '../workspace/occurrences.js';
import { checkReport, surroundingsOf, unusedProblems, type Surroundings } from '../workspace/surroundings.js';
import { checkedFile, type CheckedDiagnostic, type CheckedFile } from './checkedFile.js';
import { loadReport } from './reports.js';

/** How reports are to be checked: plain data that a worker can be given. */
export interface CheckOptions {
  readonly locale: Locale;
  readonly stdinName: string | undefined;
  /** Whether the output shows fixes. */
  readonly withFixes: boolean;
  /** Whether the places of the findings are asked for, to write a baseline. */
  readonly withOccurrences: boolean;
  /** What was there before and is not to be reported again. */
  readonly baseline: IgnoreList | undefined;
}

/** One report checked, with what is wrong in the `.baogao` files that apply to it. */
export interface Checked {
  readonly file: CheckedFile;
  readonly dataFiles: readonly CheckedFile[];
  readonly occurrences: readonly Occurrence[];
}

/** Finds what applies to reports on disk, reading each `.baogao` folder once. */
export class DiskSurroundings {
  readonly #folders = new BaogaoFolders(diskFiles);

  async of(uri: string): Promise<Surroundings> {
    return surroundingsOf(uri, await this.#folders.chain(uri), undefined, builtInKnowledge());
  }
}

/** Checks reports one after another. */
export class Checker {
  readonly #options: CheckOptions;
  readonly #surroundings = new DiskSurroundings();
  readonly #told = new Set<string>();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  /** Checks the report at `path`; never throws. */
  async check(path: string): Promise<Checked | FileProblem> {
    const { stdinName } = this.#options;
    try {
      const loaded = await loadReport(path, stdinName);
      return 'problem' in loaded ? loaded : await this.#check(loaded.path, loaded.text, loaded.encoding.name);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problem: { zh: `检查时程序出错：${reason}`, en: `the check itself failed: ${reason}` } };
    }
  }

  async #check(path: string, text: ReportText, encoding: string): Promise<Checked> {
    const { locale, withFixes, withOccurrences, baseline } = this.#options;
    const around = await this.#surroundings.of(text.uri);
    const suppressors =
      baseline === undefined ? around.suppressors : [...around.suppressors, { list: baseline, file: undefined }];
    const { report, everything, unused } = checkReport(text, { ...around, suppressors });
    const problems = around.folders.filter(({ uri }) => !this.#told.has(uri)).flatMap((folder) => folder.problems);
    for (const { uri } of around.folders) this.#told.add(uri);
    for (const entry of unused) problems.push(...(await unusedProblems(entry)));
    return {
      file: checkedFile(path, encoding, report, locale, withFixes),
      dataFiles: problems.map((problem) => checkedDataFile(problem, locale)),
      occurrences: withOccurrences ? occurrencesIn(report, everything) : [],
    };
  }
}

/** Where the findings of `report` stand, counted among `everything` that was found. */
function occurrencesIn(report: AnalysedReport, everything: AnalysedReport): Occurrence[] {
  const places = occurrencesOf(report.text, everything.findings, () => true);
  return report.findings.flatMap((finding) => places.get(finding) ?? []);
}

function checkedDataFile({ uri, range, severity, code, message }: DataProblem, locale: Locale): CheckedFile {
  const diagnostic: CheckedDiagnostic = {
    rule: code,
    severity,
    message: message[locale],
    summary: message[locale],
    range,
    related: [],
    fixes: [],
    excerpt: undefined,
  };
  const path = relative(process.cwd(), fileURLToPath(uri));
  return { path, encoding: 'utf-8', reportType: null, year: null, unit: null, diagnostics: [diagnostic] };
}
