import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  commands,
  Position,
  Range,
  type CodeLens,
  type DocumentHighlight,
  type DocumentLink,
  type InlayHint,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode';
import { features } from '../../../server/features/index.js';
import {
  clearDesk,
  completions,
  eventually,
  findingsOf,
  foldings,
  hoverAt,
  openText,
  outline,
  placeOf,
  quickFixes,
} from './desk.js';

const text = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）化解纠纷。排查矛盾纠纷216件，成功化解207件，化解率98.5%。',
  '（二）规范执法。青石镇办理案件58件，其中简易程序41件,普通程序17件。根据《中华人民共和国行政处罚法》落实三项制度。三项制度全面落实。',
  '',
].join('\n');

/** Asks the editor for what `command` gives for `document`, until there is something. */
function ask<Answer>(command: string, document: TextDocument, ...more: unknown[]): Promise<Answer> {
  return eventually(`an answer of ${command}`, async () => {
    const answer = await commands.executeCommand<Answer | undefined>(command, document.uri, ...more);
    return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
  });
}

function inside(document: TextDocument, words: string): Position {
  return placeOf(document, words).start.translate(0, 1);
}

function whole(document: TextDocument): Range {
  return new Range(new Position(0, 0), new Position(document.lineCount, 0));
}

/** What the editor gets from each capability that the server declares. */
const uses: Readonly<Record<string, (document: TextDocument) => Promise<void>>> = {
  diagnosticProvider: async (document) => {
    const [rate] = await findingsOf(document, 'figures/rate');
    assert.equal(document.getText(rate?.range), '98.5%');
  },
  documentSymbolProvider: async (document) => {
    const [section] = await outline(document);
    assert.equal(section?.name, '一、主要举措和成效');
    assert.equal(section.children.length, 2);
  },
  foldingRangeProvider: async (document) => {
    assert.ok((await foldings(document)).some(({ start }) => start === 1));
  },
  hoverProvider: async (document) => {
    const shown = await eventually(
      'a hover',
      async () => (await hoverAt(document, inside(document, '三项制度'))) || undefined,
    );
    assert.ok(shown.includes('行政执法公示'), shown);
  },
  codeActionProvider: async (document) => {
    const [rate] = await findingsOf(document, 'figures/rate');
    assert.ok(rate);
    assert.ok((await quickFixes(document, rate.range)).some(({ title }) => title.includes('95.8%')));
  },
  documentFormattingProvider: async (document) => {
    const edits = await ask<TextEdit[]>('vscode.executeFormatDocumentProvider', document, { tabSize: 4 });
    assert.ok(edits.some(({ range, newText }) => document.getText(range) === ',' && newText === '，'));
  },
  documentRangeFormattingProvider: async (document) => {
    const { range } = document.lineAt(3);
    const edits = await ask<TextEdit[]>('vscode.executeFormatRangeProvider', document, range, { tabSize: 4 });
    assert.ok(edits.some((edit) => document.getText(edit.range) === ',' && edit.newText === '，'));
  },
  documentOnTypeFormattingProvider: async (document) => {
    const edits = await ask<TextEdit[]>('vscode.executeFormatOnTypeProvider', document, new Position(4, 0), '\n', {
      tabSize: 4,
    });
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['（三）'],
    );
  },
  codeLensProvider: async (document) => {
    const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', document, 10);
    assert.match(lenses[0]?.command?.title ?? '', /\d+ (?:字|characters)/);
  },
  completionProvider: async (document) => {
    const { items } = await completions(document, placeOf(document, '三项').end);
    assert.ok(items.some(({ label }) => label === '三项制度'));
  },
  definitionProvider: async (document) => {
    const [place] = await ask<(Location & { targetUri?: Location['uri'] })[]>(
      'vscode.executeDefinitionProvider',
      document,
      inside(document, '三项制度'),
    );
    assert.equal((place?.targetUri ?? place?.uri)?.scheme, 'baogao-glossary');
  },
  referencesProvider: async (document) => {
    const places = await ask<Location[]>('vscode.executeReferenceProvider', document, inside(document, '三项制度'));
    assert.equal(places.filter(({ uri }) => uri.toString() === document.uri.toString()).length, 2);
  },
  documentHighlightProvider: async (document) => {
    const marked = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document,
      inside(document, '三项制度'),
    );
    assert.deepEqual(
      marked.map(({ range }) => range.start.line),
      [3, 3],
    );
  },
  inlayHintProvider: async (document) => {
    const hints = await ask<InlayHint[]>('vscode.executeInlayHintProvider', document, whole(document));
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.ok(
      labels.some((label) => label.includes('✓')),
      labels.join(),
    );
  },
  renameProvider: async (document) => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      inside(document, '青石镇'),
      '白石镇',
    );
    assert.equal(edit.get(document.uri).length, 2);
  },
  selectionRangeProvider: async (document) => {
    const [innermost] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document, [
      inside(document, '三项制度'),
    ]);
    const selected: string[] = [];
    for (let range = innermost; range !== undefined; range = range.parent) selected.push(document.getText(range.range));
    assert.ok(selected.includes(document.lineAt(3).text), selected.join('\n'));
  },
  semanticTokensProvider: async (document) => {
    const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
    assert.ok(tokens.data.length >= 5 * 5);
  },
  documentLinkProvider: async (document) => {
    const [link] = await ask<DocumentLink[]>('vscode.executeLinkProvider', document);
    assert.equal(link?.target?.scheme, 'baogao-glossary');
  },
  workspaceSymbolProvider: async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '化解纠纷',
    );
    assert.ok(found.some(({ name }) => name.includes('化解纠纷')));
  },
  workspace: async () => {
    // A report of the folder that no editor shows is known only to a server that has been told of the folder.
    const query = '2026年工作打算';
    const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    assert.ok(found.some(({ location }) => location.uri.path.includes('/samples/')));
  },
};

describe('the editor gets', () => {
  afterEach(clearDesk);

  for (const capability of new Set(features.flatMap((feature) => Object.keys(feature.capabilities({}))))) {
    it(`something from ${capability}`, async () => {
      const use = uses[capability];
      assert.ok(use, 'say in this file what the editor gets from it');
      await use(await openText(text));
    });
  }
});
