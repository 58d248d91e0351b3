/**
 * What a test does at the desk: opens a copy of a report, waits for what Baogao shows, and uses it. Everything goes
 * through the VS Code API, as any extension or the user's own clicks would.
 */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CodeActionKind,
  commands,
  extensions,
  languages,
  Uri,
  window,
  workspace,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkdownString,
  type Position,
  Range,
  Selection,
  type TextDocument,
} from 'vscode';

/** Longer than anything may take on a busy machine; a test that waits this long has failed. */
const patience = 30_000;

/** The reports in a folder of the workspace (`samples`, `seeds`), as paths for {@link openReport}. */
export function reportsIn(folder: string): string[] {
  const path = workspacePath(folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => /\.(txt|md|baogao)$/.test(name));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** Opens a fresh copy of a report of the workspace, so that no test sees another's edits. */
export async function openReport(path: string): Promise<TextDocument> {
  const content = await workspace.fs.readFile(Uri.file(workspacePath(path)));
  return openCopy(basename(path), content);
}

/** Opens a file of the workspace itself, for those who only look at it. */
export async function openSample(path: string): Promise<TextDocument> {
  return show(await workspace.openTextDocument(Uri.file(workspacePath(path))));
}

/** Opens a new report with this text; its name decides its language as it would for a user. */
export function openText(text: string, name = '青石镇2025年法治政府建设年度报告.txt'): Promise<TextDocument> {
  return openCopy(name, Buffer.from(text));
}

async function openCopy(name: string, content: Uint8Array): Promise<TextDocument> {
  // A path that was never used before: the editor remembers a closed document for a while.
  const file = Uri.file(workspacePath(`desk/${randomUUID()}/${name}`));
  await workspace.fs.writeFile(file, content);
  return show(await workspace.openTextDocument(file));
}

async function show(document: TextDocument): Promise<TextDocument> {
  // The seeds are named by number, so VS Code cannot know what they are; the user would choose the language.
  const isUnknown = document.languageId === 'plaintext';
  const report = isUnknown ? await languages.setTextDocumentLanguage(document, 'baogao') : document;
  await window.showTextDocument(report);
  await extensions.getExtension('baogao.baogao')?.activate();
  return report;
}

/** Closes all editors without saving and removes the copies; for `afterEach`. */
export async function clearDesk(): Promise<void> {
  for (const { document } of window.visibleTextEditors) {
    if (document.isDirty) await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  const desk = Uri.file(workspacePath('desk'));
  if (existsSync(desk.fsPath)) await workspace.fs.delete(desk, { recursive: true });
}

/** Asks `probe` until it gives a value; fails with `what` was waited for and with what there is instead. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  instead: () => string = () => '',
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end) assert.fail(`waited ${patience / 1000} s for ${what}\n${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The outline as the Outline view gets it, once there is one. */
export function outline(document: TextDocument): Promise<DocumentSymbol[]> {
  return eventually('an outline', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols === undefined || symbols.length === 0 ? undefined : symbols;
  });
}

/** All symbols of an outline in document order, parents before their children. */
export function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

/** The findings that the Problems view shows for `document`, once `isEnough` says that they are complete. */
export function findings(
  document: TextDocument,
  isEnough: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const found = () => languages.getDiagnostics(document.uri);
  const probe = () => (isEnough(found()) ? found() : undefined);
  const lines = () => found().map(({ code, range, message }) => `${ruleOf(code)} ${range.start.line + 1}: ${message}`);
  return eventually('the findings', probe, () => [...lines(), document.getText()].join('\n'));
}

/** The findings of one rule, once there is one. */
export async function findingsOf(document: TextDocument, rule: string): Promise<readonly Diagnostic[]> {
  const ofRule = (found: readonly Diagnostic[]) => found.filter(({ code }) => ruleOf(code) === rule);
  return ofRule(await findings(document, (found) => ofRule(found).length > 0));
}

/** The rule that a diagnostic's code names, with or without a link to its page. */
export function ruleOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where `text` stands first in the document. */
export function placeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${basename(document.fileName)} has no ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What the hover at `position` says, as Markdown; empty where nothing is shown. */
export async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const parts = hovers.flatMap((hover) => hover.contents);
  return parts.map((part) => (part instanceof MarkdownString ? part.value : '')).join('\n');
}

/** The quick fixes that the light bulb offers for `range`. */
export function quickFixes(document: TextDocument, range: Range): Promise<CodeAction[]> {
  return codeActions(document, range, CodeActionKind.QuickFix);
}

/** What the light bulb offers of `kind` for `range`. */
export async function codeActions(document: TextDocument, range: Range, kind: CodeActionKind): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value, 50);
}

/** Does what choosing the action in the menu does. */
export async function apply(action: CodeAction): Promise<void> {
  if (action.edit !== undefined) assert.ok(await workspace.applyEdit(action.edit), `${action.title} was not applied`);
  if (action.command !== undefined) {
    const parameters: readonly unknown[] = action.command.arguments ?? [];
    await commands.executeCommand(action.command.command, ...parameters);
  }
}

/** Selects `range` in the active editor and types over it, as keys do. */
export async function type(range: Range, text: string): Promise<void> {
  const editor = window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  editor.selection = new Selection(range.start, range.end);
  await commands.executeCommand('type', { text });
}

/** The stretches that can be folded. */
export function foldings(document: TextDocument): Promise<FoldingRange[]> {
  return eventually('folding ranges', async () => {
    const ranges = await commands.executeCommand<FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return ranges === undefined || ranges.length === 0 ? undefined : ranges;
  });
}

/** What is offered at `position`, snippets among it. */
export function completions(document: TextDocument, position: Position): Thenable<CompletionList> {
  return commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
}

function workspacePath(path: string): string {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return join(folder.uri.fsPath, path);
}
