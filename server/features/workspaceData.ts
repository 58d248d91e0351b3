import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { ReportText } from '../document/reportText.js';
import { settingsFrom, type Settings } from '../rules/settings.js';
import type { DataProblem } from '../workspace/dataFile.js';
import type { FileAccess } from '../workspace/files.js';
import { FolderIndex } from '../workspace/folderIndex.js';
import { BaogaoFolders } from '../workspace/folders.js';
import { LayeredFiles } from '../workspace/layeredFiles.js';
import { mayBeReport } from '../workspace/reportFiles.js';
import { surroundingsOf, unusedProblems, type Surroundings } from '../workspace/surroundings.js';
import { diagnosticSource, severityNumbers } from './diagnostic.js';
import { refresh } from './diagnostics.js';
import { attempt, attend, type Session } from './feature.js';

/** Milliseconds after which changed files of a `.baogao` folder are read, and after which hints about them follow. */
const delay = 200;

/**
 * What the user keeps beside the reports: reads the `.baogao` folders, surrounds each open report by what applies to it,
 * and shows what is wrong in their files.
 */
export class WorkspaceData {
  readonly #session: Session;
  readonly #folders: BaogaoFolders;
  readonly #open = new Map<string, ReportText>();
  /** What a client sent that cannot be asked for settings. */
  #pushed: Settings | undefined;
  #shown = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #problemTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, files: FileAccess, trusted: boolean, tops: readonly string[]) {
    this.#session = session;
    session.workspace.files = new LayeredFiles(files, (uri) => this.#open.get(uri)?.getText());
    this.#folders = new BaogaoFolders(session.workspace.files);
    this.#folders.stopAt(tops);
    session.workspace.trusted = trusted;
    session.workspace.conditions = (uri) => this.#conditions(uri);
    session.workspace.index = new FolderIndex(
      files,
      () => session.workspace.roots,
      (uri) => this.#conditions(uri),
    );
  }

  /** Whether `uri` is a file of a `.baogao` folder and no report. */
  static owns(uri: string): boolean {
    return /\/\.baogao\/.*\.json$/.test(uri);
  }

  /** Asks to be told of changed files where the client offers that. */
  watch(): void {
    const { client, connection } = this.#session;
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const reports = { globPattern: '**/*.{baogao,txt,md,markdown}' };
    const watchers = [{ globPattern: '**/.baogao/**/*.json' }, { globPattern: '**/.baogao' }, reports];
    attempt(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    this.#session.workspace.index.watched = true;
  }

  /** Takes note of files that were changed outside the editor, or saved. */
  noteFiles(changes: readonly FileEvent[]): void {
    if (changes.some(({ uri }) => uri.includes('/.baogao'))) this.reload();
    for (const { uri, type } of changes) {
      if (mayBeReport(uri)) this.#session.workspace.index.changed(uri, type !== FileChangeType.Changed);
    }
  }

  /** Under what a report that is not open is read: as if it were, but for the editor's settings. */
  async #conditions(uri: string): Promise<Surroundings> {
    const { workspace } = this.#session;
    const folders = workspace.trusted ? await this.#folders.chain(uri) : [];
    return surroundingsOf(uri, folders, undefined, workspace.knowledge);
  }

  trust(): void {
    this.#session.workspace.trusted = true;
    this.reload();
  }

  /** Takes settings from a client that cannot be asked for them. */
  push(settings: unknown): void {
    this.#pushed = settingsFrom(settings);
  }

  /** Reads all `.baogao` folders anew, when those who change them have paused. */
  reload(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#folders.forget();
      attend(this.#session, this.surroundAll());
    }, delay);
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#open.set(uri, new ReportText(uri, languageId, version, text));
    this.reload();
  }

  edit(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const text = this.#open.get(uri);
    if (text === undefined) return;
    for (const change of changes) {
      if ('range' in change) text.edit(change.range, change.text);
      else text.reset(change.text);
    }
    this.reload();
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.reload();
  }

  /** Finds out what applies to the open report `uri`; features that wait for `workspace.ready` wait for this. */
  surround(uri: string): Promise<void> {
    const work = this.#surround(uri).catch((error: unknown) => {
      this.#session.connection.console.error(`${uri}: ${String(error)}`);
    });
    this.#session.workspace.prepare(uri, work);
    return work;
  }

  /** Finds out anew what applies to every open report. */
  async surroundAll(): Promise<void> {
    await Promise.all([...this.#session.workspace.texts].map((text) => this.surround(text.uri)));
    refresh(this.#session);
    await this.showProblems();
  }

  async #surround(uri: string): Promise<void> {
    const { workspace } = this.#session;
    const [editor, folders] = await Promise.all([
      this.#editorSettings(uri),
      workspace.trusted ? this.#folders.chain(placeOf(uri)) : [],
    ]);
    workspace.surround(uri, surroundingsOf(uri, folders, editor, workspace.knowledge));
  }

  async #editorSettings(uri: string): Promise<Settings | undefined> {
    const { client, connection } = this.#session;
    if (client.workspace?.configuration !== true) return this.#pushed;
    return settingsFrom(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'baogao' }));
  }

  /** Notes that a report was edited: what its ignore list hides may have changed. */
  noteEdit(): void {
    clearTimeout(this.#problemTimer);
    this.#problemTimer = setTimeout(() => attend(this.#session, this.showProblems()), 5 * delay);
  }

  /** Shows what is wrong in the files of the `.baogao` folders that apply to open reports, and takes back what was. */
  async showProblems(): Promise<void> {
    const { workspace, connection } = this.#session;
    const found = new Map<string, DataProblem[]>();
    const folders = new Set<string>();
    for (const { uri } of workspace.texts) {
      await workspace.ready(uri);
      for (const folder of workspace.surroundings(uri)?.folders ?? []) {
        if (folders.has(folder.uri)) continue;
        folders.add(folder.uri);
        for (const problem of folder.problems) append(found, problem);
      }
      for (const unused of workspace.unusedIgnores(uri)) {
        for (const problem of await unusedProblems(unused)) append(found, problem);
      }
    }
    const shown = new Map([...found].map(([uri, problems]) => [uri, JSON.stringify(problems)]));
    for (const uri of new Set([...shown.keys(), ...this.#shown.keys()])) {
      if (shown.get(uri) === this.#shown.get(uri)) continue;
      const diagnostics = (found.get(uri) ?? []).map(({ range, severity, code, message }) => ({
        range,
        severity: severityNumbers[severity],
        code,
        source: diagnosticSource,
        message: message[this.#session.locale],
      }));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    this.#shown = shown;
  }
}

/** Where the report `uri` will lie once it is saved, if the editor knows: what is kept there holds for it already. */
function placeOf(uri: string): string {
  return uri.replace(/^untitled:(?=\/[^/])/, 'file://');
}

function append(found: Map<string, DataProblem[]>, problem: DataProblem): void {
  const problems = found.get(problem.uri);
  if (problems === undefined) found.set(problem.uri, [problem]);
  else problems.push(problem);
}
