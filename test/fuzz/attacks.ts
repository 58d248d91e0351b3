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
const far = { line: 4_000_000_000, character: -7 };

/** Messages that no honest client sends. Each is complete, so that the next message can be told from it. */
export const attacks: readonly Attack[] = [
  { name: 'header without a colon', bytes: Buffer.from('Content-Length 12\r\n\r\n') },
  { name: 'header without a length', bytes: Buffer.from('Content-Type: application/json\r\n\r\n') },
  { name: 'length that is no number', bytes: Buffer.from('Content-Length: many\r\n\r\n') },
  { name: 'negative length', bytes: Buffer.from('Content-Length: -5\r\n\r\n') },
  { name: 'huge length', bytes: Buffer.from('Content-Length: 99999999999\r\n\r\n{}') },
  { name: 'garbage', bytes: Buffer.concat([Buffer.alloc(6000, 0x87), Buffer.from('\r\n\r\n')]) },
  { name: 'broken JSON', bytes: framed('{"jsonrpc":"2.0","id":1,') },
  { name: 'empty body', bytes: framed('') },
  { name: 'JSON that is no message', bytes: framed('[1,2,3]') },
  { name: 'null', bytes: framed('null') },
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

/** A message made of chance: a known method with parameters of the wrong shapes. */
export function randomAttack(chance: Chance): Attack {
  const method = chance.pick([
    'hover',
    'completion',
    'documentSymbol',
    'foldingRange',
    'codeAction',
    'diagnostic',
    'selectionRange',
    'rename',
    'definition',
    'references',
    'documentHighlight',
    'semanticTokens/full',
    'inlayHint',
    'codeLens',
    'formatting',
    'onTypeFormatting',
    'didChange',
    'didOpen',
    'didClose',
  ]);
  const isRequest = !method.startsWith('did');
  const body = {
    method: `textDocument/${method}`,
    params: {
      textDocument: randomValue(chance, 3),
      position: randomValue(chance, 2),
      range: randomValue(chance, 3),
      contentChanges: randomValue(chance, 3),
      positions: randomValue(chance, 2),
      context: randomValue(chance, 2),
    },
  };
  return { name: `random ${method}`, bytes: message(isRequest ? { id: `x${chance.below(1e9)}`, ...body } : body) };
}

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
    '__proto__',
  ];
  return Object.fromEntries(
    Array.from({ length: chance.below(5) }, () => [chance.pick(keys), randomValue(chance, depth - 1)]),
  );
}
