import type { Chance } from './random.js';

/** Bytes to throw at the server, and what is wrong with them. */
export interface Attack {
  readonly name: string;
  readonly bytes: Buffer;
}

/** `body` framed as the base protocol asks. */
export function framed(body: string): Buffer {
  return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function message(value: unknown): Buffer {
  return framed(JSON.stringify({ jsonrpc: '2.0', ...(value as object) }));
}

const uri = 'file:///attack.txt';
/** A value nested `depth` times, as JSON. */
function deep(depth: number): string {
  return '{"x":'.repeat(depth) + '1' + '}'.repeat(depth);
}

const far = { line: 4_000_000_000, character: -7 };

/** Messages that no honest client sends. Each is complete, so that the next message can be told from it. */
export const attacks: readonly Attack[] = [
  {
    name: 'open',
    bytes: message({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'baogao', version: 1, text: '一、标题\n（二）标题。共12件。' } },
    }),
  },
  { name: 'header without a colon', bytes: Buffer.from('Content-Length 12\r\n\r\n') },
  { name: 'header without a length', bytes: Buffer.from('Content-Type: application/json\r\n\r\n') },
  { name: 'length that is no number', bytes: Buffer.from('Content-Length: many\r\n\r\n') },
  { name: 'negative length', bytes: Buffer.from('Content-Length: -5\r\n\r\n') },
  { name: 'huge length', bytes: Buffer.from('Content-Length: 99999999999\r\n\r\n{}') },
  { name: 'garbage', bytes: Buffer.concat([Buffer.alloc(6000, 0x87), Buffer.from('\r\n\r\n')]) },
  { name: 'broken JSON', bytes: framed('{"jsonrpc":"2.0","id":1,') },
  { name: 'empty body', bytes: framed('') },
  { name: 'JSON that is no message', bytes: framed('[1,2,3]') },
  {
    name: 'batch',
    bytes: framed(
      `[{"jsonrpc":"2.0","id":1,"method":"shutdown"},{"jsonrpc":"2.0","method":"exit"},{"jsonrpc":"2.0","id":"b"}]`,
    ),
  },
  { name: 'null', bytes: framed('null') },
  { name: 'number', bytes: framed('1e999') },
  { name: 'deep nesting', bytes: framed('['.repeat(200_000) + ']'.repeat(200_000)) },
  {
    name: 'deep answers',
    bytes: Buffer.concat(
      [
        `{"jsonrpc":"2.0","id":null,"error":${deep(100_000)}}`,
        `{"jsonrpc":"2.0","id":77,"error":${deep(100_000)}}`,
        `{"jsonrpc":"2.0","id":77,"result":${deep(100_000)}}`,
        `{"jsonrpc":"2.0","id":77,"method":${deep(100_000)}}`,
        `{"jsonrpc":"2.0","id":${deep(100_000)},"method":"shutdown"}`,
        `{"jsonrpc":"2.0","method":"unknown","params":${deep(100_000)}}`,
        `{"jsonrpc":"2.0","id":"q","method":"unknown","params":${deep(100_000)}}`,
      ].map(framed),
    ),
  },
  {
    name: 'deep parameters',
    bytes: framed(`{"jsonrpc":"2.0","id":"d1","method":"textDocument/hover","params":${deep(100_000)}}`),
  },
  {
    name: 'deep data to resolve',
    bytes: Buffer.concat(
      ['completionItem/resolve', 'codeAction/resolve', 'codeLens/resolve'].map((method) =>
        framed(
          `{"jsonrpc":"2.0","id":"d${method}","method":"${method}","params":{"title":"x","label":"x","data":${deep(100_000)}}}`,
        ),
      ),
    ),
  },
  { name: 'length stated twice', bytes: Buffer.from('Content-Length: 2\r\nContent-Length: 4\r\n\r\nnull') },
  { name: 'length too short', bytes: Buffer.from('Content-Length: 9\r\n\r\n{"jsonrpc":"2.0","id":5}') },
  { name: 'header in small letters', bytes: Buffer.from('content-length:4\r\n\r\nnull') },
  {
    name: 'unknown character set',
    bytes: Buffer.from('Content-Length: 4\r\nContent-Type: x; charset=ebcdic\r\n\r\nnull'),
  },
  { name: 'one header of many lines', bytes: Buffer.concat([Buffer.from('X-Y: z\r\n'.repeat(2000)), framed('null')]) },
  {
    name: 'duplicated ids',
    bytes: Buffer.concat(
      Array.from({ length: 50 }, () =>
        message({ id: 1, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
      ),
    ),
  },
  ...[null, 1.5, {}, [], true, '', -1].map((id): Attack => ({
    name: `id ${JSON.stringify(id)}`,
    bytes: message({ id, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
  })),
  ...['constructor', '__proto__', 'toString', '', 'textDocument/', '$/cancelRequest', '$/progress', 'initialized'].map(
    (method): Attack => ({
      name: `method ${method}`,
      bytes: Buffer.concat([message({ id: `m${method}`, method, params: {} }), message({ method, params: [] })]),
    }),
  ),
  { name: 'method that is no text', bytes: Buffer.concat([message({ id: 'n1', method: 5 }), message({ method: {} })]) },
  {
    name: 'changes that are none',
    bytes: Buffer.concat(
      [
        null,
        [null],
        [{ range: null, text: 'x' }],
        [{ range: {}, text: 'x' }],
        [{ text: null }],
        [{}],
        'x',
        { length: 3 },
      ].map((contentChanges) =>
        message({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges } }),
      ),
    ),
  },
  {
    name: 'invalid UTF-8',
    bytes: Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x7b, 0xff])]),
  },
  { name: 'unknown method', bytes: message({ id: 'a1', method: 'baogao/unknown', params: {} }) },
  { name: 'unknown notification', bytes: message({ method: '$/whatever', params: 5 }) },
  { name: 'request without parameters', bytes: message({ id: 'a2', method: 'textDocument/hover' }) },
  {
    name: 'hover with wrong types',
    bytes: message({ id: 'a3', method: 'textDocument/hover', params: { textDocument: 7, position: 'x' } }),
  },
  {
    name: 'position outside',
    bytes: message({ id: 'a4', method: 'textDocument/hover', params: { textDocument: { uri }, position: far } }),
  },
  {
    name: 'completion outside',
    bytes: message({ id: 'a5', method: 'textDocument/completion', params: { textDocument: { uri }, position: far } }),
  },
  {
    name: 'range outside',
    bytes: message({
      id: 'a6',
      method: 'textDocument/codeAction',
      params: { textDocument: { uri }, range: { start: far, end: far }, context: { diagnostics: [] } },
    }),
  },
  {
    name: 'selection at nothing',
    bytes: message({
      id: 'a7',
      method: 'textDocument/selectionRange',
      params: { textDocument: { uri }, positions: [far, {}] },
    }),
  },
  {
    name: 'change of what is not open',
    bytes: message({
      method: 'textDocument/didChange',
      params: { textDocument: { uri: 'file:///none', version: 2 }, contentChanges: [{ text: 'x' }] },
    }),
  },
  {
    name: 'change without changes',
    bytes: message({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 } } }),
  },
  {
    name: 'change outside',
    bytes: message({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: 3 }, contentChanges: [{ range: { start: far, end: far }, text: '一' }] },
    }),
  },
  {
    name: 'change with a reversed range',
    bytes: message({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri, version: 4 },
        contentChanges: [{ range: { start: { line: 1, character: 3 }, end: { line: 0, character: 0 } }, text: '二' }],
      },
    }),
  },
  {
    name: 'open without a text',
    bytes: message({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: 'file:///notext', languageId: 'baogao', version: 1 } },
    }),
  },
  ...[
    { text: [] },
    { text: '一、标题' },
    { uri: 'file:///noversion', languageId: 'baogao', text: '一、标题' },
    { uri: {}, languageId: 5, version: 'x', text: '一、标题' },
  ].map((textDocument): Attack => {
    const bytes = message({ method: 'textDocument/didOpen', params: { textDocument } });
    return { name: `open of ${JSON.stringify(textDocument)}`, bytes };
  }),
  {
    name: 'open twice',
    bytes: message({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'baogao', version: 1, text: '一、标题' } },
    }),
  },
  {
    name: 'close of what is not open',
    bytes: message({ method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///never' } } }),
  },
  {
    name: 'initialize again',
    bytes: message({ id: 'a8', method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  },
  { name: 'cancel of nothing', bytes: message({ method: '$/cancelRequest', params: { id: 99999 } }) },
  { name: 'answer to no question', bytes: message({ id: 4711, result: {} }) },
  { name: 'configuration of nonsense', bytes: message({ method: 'workspace/didChangeConfiguration', params: null }) },
  {
    name: 'prototype keys',
    bytes: framed(
      '{"jsonrpc":"2.0","id":"a9","method":"textDocument/documentSymbol","params":{"__proto__":{"x":1},"textDocument":{"uri":"__proto__"}}}',
    ),
  },
  {
    name: 'cancellation storm',
    bytes: Buffer.concat(
      Array.from({ length: 200 }, (_, index) =>
        Buffer.concat([
          message({ id: `s${index}`, method: 'textDocument/diagnostic', params: { textDocument: { uri } } }),
          message({ method: '$/cancelRequest', params: { id: `s${index}` } }),
        ]),
      ),
    ),
  },
  {
    name: 'open and close race',
    bytes: Buffer.concat(
      Array.from({ length: 50 }, (_, index) =>
        Buffer.concat([
          message({
            method: 'textDocument/didOpen',
            params: {
              textDocument: { uri: `file:///r${index}`, languageId: 'baogao', version: 1, text: '一、标题\n三、标题' },
            },
          }),
          message({
            id: `r${index}`,
            method: 'textDocument/diagnostic',
            params: { textDocument: { uri: `file:///r${index}` } },
          }),
          message({ method: 'textDocument/didClose', params: { textDocument: { uri: `file:///r${index}` } } }),
        ]),
      ),
    ),
  },
];

/** Everything that the server answers or listens to. */
const methods: readonly string[] = [
  ...[
    'codeAction',
    'codeLens',
    'completion',
    'definition',
    'diagnostic',
    'didChange',
    'didClose',
    'didOpen',
    'documentHighlight',
    'documentLink',
    'documentSymbol',
    'foldingRange',
    'formatting',
    'hover',
    'inlayHint',
    'onTypeFormatting',
    'prepareRename',
    'rangeFormatting',
    'references',
    'rename',
    'selectionRange',
    'semanticTokens/full',
    'semanticTokens/full/delta',
    'semanticTokens/range',
  ].map((name) => `textDocument/${name}`),
  ...[
    'card',
    'effectiveSettings',
    'exportFigures',
    'figures',
    'glossary',
    'glossaryEntries',
    'glossaryPlace',
    'identify',
    'insertSection',
    'knowledgeInUse',
    'layout',
    'markReport',
    'newReport',
    'overview',
    'profile',
    'reportTypes',
    'rulePage',
    'segment',
    'trusted',
  ].map((name) => `baogao/${name}`),
  'codeAction/resolve',
  'codeLens/resolve',
  'completionItem/resolve',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'workspace/symbol',
  '$/setTrace',
];

const notifications = /\/did|^\$|trusted/;

/** A message made of chance: a known method with parameters of the wrong shapes. */
export function randomAttack(chance: Chance): Attack {
  const method = chance.pick(methods);
  const textDocument = chance.below(3) === 0 ? { uri, version: chance.below(100) } : randomValue(chance, 3);
  const names = chance.below(2) === 0 ? parameterNames : parameterNames.filter(() => chance.below(2) === 0);
  const params = {
    textDocument,
    ...Object.fromEntries(names.map((name) => [name, randomValue(chance, 3)])),
  };
  const body = { method, params: chance.below(20) === 0 ? randomValue(chance, 2) : params };
  const isRequest = !notifications.test(method);
  return { name: `random ${method}`, bytes: message(isRequest ? { id: `x${chance.below(1e9)}`, ...body } : body) };
}

const parameterNames: readonly string[] = [
  'ch',
  'changes',
  'contentChanges',
  'context',
  'data',
  'event',
  'format',
  'kind',
  'label',
  'languageId',
  'name',
  'newName',
  'options',
  'position',
  'positions',
  'previousResultId',
  'query',
  'range',
  'report',
  'rule',
  'section',
  'settings',
  'text',
  'told',
  'type',
  'unit',
  'uri',
  'year',
];

function randomValue(chance: Chance, depth: number): unknown {
  const simple = [null, 0, -1, 1e308, 2 ** 31, '', '一', uri, true, [], {}];
  if (depth === 0 || chance.below(2) === 0) return chance.pick(simple);
  if (chance.below(3) === 0) return [randomValue(chance, depth - 1), randomValue(chance, depth - 1)];
  const keys = [
    'uri',
    'version',
    'line',
    'character',
    'start',
    'end',
    'text',
    'range',
    'diagnostics',
    'only',
    'languageId',
    'title',
    'rule',
    'name',
    'type',
    'baogao',
    'rules',
    'added',
    'removed',
    '__proto__',
    'constructor',
    'length',
  ];
  return Object.fromEntries(
    Array.from({ length: chance.below(5) }, () => [chance.pick(keys), randomValue(chance, depth - 1)]),
  );
}
