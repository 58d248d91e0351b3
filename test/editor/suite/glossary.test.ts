import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import { Converter } from 'opencc-js/cn2t';
import { commands, languages, MarkdownString, Uri, window, workspace } from 'vscode';
import type { DocumentLink, Hover, Location, Position, SymbolInformation, TextDocument } from 'vscode';
import { escapeMarkdown } from '../../../server/knowledge/markdown.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import readings from '../../../server/text/readings.json';
import { apply, clearDesk, eventually, hoverAt, openReport, openText, placeOf, quickFixes, reportsIn } from './desk.js';

const { terms } = builtInKnowledge();
const title = '青石镇2025年法治政府建设年度报告\n';
const reports = [...reportsIn('samples'), ...reportsIn('seeds')];

/** A term in the words around it. */
interface Use {
  readonly before: string;
  readonly name: string;
  readonly behind: string;
}

/** Each term that the reports of the workspace name word for word, where it is first named outside a title in 《》. */
function usesInReports(): Use[] {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const sentences = reports
    .flatMap((path) => readFileSync(Uri.joinPath(folder, path).fsPath, 'utf8').split(/(?<=。)|\r?\n/))
    .filter((sentence) => sentence.length < 200 && !/[《》()]/.test(sentence));
  return terms.flatMap(({ term: name }): Use[] => {
    const sentence = sentences.find((candidate) => candidate.includes(name));
    if (sentence === undefined) return [];
    const [before = '', ...rest] = sentence.split(name);
    return [{ before: before.trimStart(), name, behind: rest.join(name) }];
  });
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** `text` as a bad conversion leaves it: every other character with its reading in brackets. */
function withReadings(text: string): string {
  const readingOf = (character: string): string | undefined =>
    Object.entries(readings).find(([, characters]) => characters.includes(character))?.[0];
  return Array.from(text, (character, index) => {
    const reading = index % 2 === 0 ? readingOf(character) : undefined;
    return reading === undefined ? character : `${character}(${reading})`;
  }).join('');
}

const damages: readonly (readonly [string, (text: string) => string])[] = [
  ['simplified', (text) => text],
  ['traditional', toTraditional],
  ['pinyin-damaged', withReadings],
];

/** Definitions that a hover on `name` may show: its own, and those of longer terms that hold it. */
function definitionsOf(name: string): string[] {
  const holders = terms.filter(({ term, aliases }) => [term, ...aliases].some((form) => form.includes(name)));
  return holders.map(({ definition }) => escapeMarkdown(definition));
}

async function hoverOnce(document: TextDocument, position: Position): Promise<string> {
  return eventually('a hover', async () => (await hoverAt(document, position)) || undefined);
}

describe('the glossary', () => {
  afterEach(clearDesk);

  for (const [kind, damage] of damages) {
    it(`explains each term of the reports in ${kind} text`, async () => {
      const uses = usesInReports();
      assert.ok(uses.length >= 5, `${uses.length} terms`);
      const lines = uses.map((use) => ({ ...use, before: damage(use.before), words: damage(use.name) }));
      const text = lines.map(({ before, words, behind }) => before + words + damage(behind)).join('\n');
      const document = await openText(title + text);
      await hoverOnce(document, document.positionAt(title.length + (lines[0]?.before.length ?? 0) + 1));
      const silent: string[] = [];
      for (const [index, { before, name }] of lines.entries()) {
        const shown = await hoverAt(document, document.lineAt(index + 1).range.start.translate(0, before.length + 1));
        if (!definitionsOf(name).some((definition) => shown.includes(definition))) silent.push(`${name}: ${shown}`);
      }
      assert.deepEqual(silent, []);
    });
  }

  it('is where related terms lead, by the only command that hovers may run', async () => {
    const { term = '', related = [] } = terms.find((candidate) => candidate.related.length > 0) ?? {};
    const document = await openText(`${title}落实${term}。`);
    const place = placeOf(document, term).start.translate(0, 1);
    await hoverOnce(document, place);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const [content] = hovers.flatMap(({ contents }) => contents).filter((part) => part instanceof MarkdownString);
    assert.deepEqual(content?.isTrusted, { enabledCommands: ['baogao.openGlossary'] });
    assert.match(content.value, /\(command:baogao\.openGlossary\?/);
    await commands.executeCommand('baogao.openGlossary', { name: related[0], report: document.uri.toString() });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'baogao-glossary');
    assert.ok(editor.document.lineAt(editor.selection.start.line).text.includes(related[0] ?? '?'));
  });

  it('is where the titles of known documents lead', async () => {
    const document = await openText(`${title}根据《中华人民共和国行政处罚法》执法。`);
    const links = await eventually('links', async () => {
      const found = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(links[0]?.target?.scheme, 'baogao-glossary');
    assert.match(links[0].target.fragment, /^L\d+$/);
  });

  it('is searched with the symbols of the workspace, among the headings of all its reports', async () => {
    await openText(title);
    const names = async (query: string) => {
      const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
      return found.map(({ name }) => name);
    };
    assert.ok((await names('三项制度')).some((name) => name.includes('三项制度')));
    assert.ok((await names('2026年工作打算')).includes('二、2026年工作打算'));
  });

  it('leads to all places of the folder that name a term', async () => {
    const path = reports.find((candidate) => candidate.includes('青石镇')) ?? '';
    const document = await openReport(path);
    const place = placeOf(document, '三项制度').start.translate(0, 1);
    await hoverOnce(document, place);
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, place);
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.ok(files.has('南屏乡2025年法治政府建设工作总结.txt'), [...files].join('\n'));
  });

  it('takes selected words in, and explains them from then on', async () => {
    const document = await openText(`${title}推行河边夜话机制。`);
    const selection = placeOf(document, '河边夜话');
    const fix = await eventually('the action', async () =>
      (await quickFixes(document, selection)).find((action) => action.title.includes('河边夜话')),
    );
    try {
      await apply(fix);
      const file = window.activeTextEditor?.document;
      assert.match(file?.uri.path ?? '', /\/\.baogao\/terms\//);
      assert.match(file?.getText(window.activeTextEditor?.selection) ?? '', /说明它指什么/);
      await file?.save();
      await window.showTextDocument(document);
      const middle = selection.start.translate(0, 2);
      const shown = await hoverOnce(document, middle);
      assert.ok(shown.includes('说明它指什么'), shown);
      assert.deepEqual(file === undefined ? [] : languages.getDiagnostics(file.uri), []);
    } finally {
      const folder = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), '.baogao');
      await workspace.fs.delete(folder, { recursive: true });
    }
  });
});
