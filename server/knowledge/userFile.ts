import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Node, ParseError } from 'jsonc-parser';
import type { Localized } from '../text/localized.js';
import type { Span } from '../text/position.js';
import type { CitedDocument, ReportType } from './knowledge.js';
import type { Entries } from './load.js';
import { termFrom, type TermEntry } from './termEntry.js';
import { isSafePattern } from './safePattern.js';
import * as messages from './userFileMessages.js';

/** For each kind its schema, and where in that one entry is described. */
const schemas = {
  terms: { read: () => import('./schemas/term.schema.json', { with: { type: 'json' } }), entry: '#/definitions/term' },
  documents: {
    read: () => import('./schemas/document.schema.json', { with: { type: 'json' } }),
    entry: '#/definitions/document',
  },
  types: { read: () => import('./schemas/type.schema.json', { with: { type: 'json' } }), entry: '#/definitions/type' },
};

/** What a workspace's own file holds: the folder under .baogao/ that it lies in. */
export type UserFileKind = keyof typeof schemas;

export const userFileKinds: readonly UserFileKind[] = ['terms', 'documents', 'types'];

/** What is wrong in a user's file, in UTF-16 offsets of its text. */
export interface UserFileProblem extends Span {
  readonly message: Localized;
}

export interface UserFile {
  /** The entries that are sound; those with problems are left out. */
  readonly entries: Entries;
  readonly problems: readonly UserFileProblem[];
}

/** No file of entries written by people comes near these; larger and deeper ones are refused unread. */
const largestFile = 4_000_000;
const deepestNesting = 32;
/** More problems than this help nobody. */
const mostProblems = 100;

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a user's file of terms, documents or report types, the last of which may hold one type alone. Never throws: what is wrong is told as problems, and the
 * sound entries count all the same. The parser and the validator are loaded only when the first such file is read.
 */
export async function readUserFile(kind: UserFileKind, text: string): Promise<UserFile> {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return { entries: {}, problems: [refusal] };
  const [{ parseTree, getNodeValue, findNodeAtLocation }, validate] = await Promise.all([
    import('jsonc-parser'),
    validatorFor(kind),
  ]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems: UserFileProblem[] = errors.map(({ error, offset, length }) => ({
    message: messages.syntax(error),
    start: Math.min(offset, text.length),
    end: Math.min(offset + length, text.length),
  }));
  const items =
    root?.type === 'array' ? root.children : kind === 'types' && root?.type === 'object' ? [root] : undefined;
  if (items === undefined) {
    if (problems.length === 0) problems.push({ message: messages.notAList, start: 0, end: Math.min(1, text.length) });
    return { entries: {}, problems: problems.slice(0, mostProblems) };
  }
  const sound: unknown[] = [];
  for (const item of items) {
    const forbidden = forbiddenProperty(item);
    if (forbidden !== undefined) {
      problems.push({ message: messages.forbidden(String(forbidden.value)), ...spanOf(forbidden) });
      continue;
    }
    const value: unknown = getNodeValue(item);
    if (validate(value)) sound.push(value);
    for (const error of validate.errors ?? []) {
      const path = pathOf(error);
      problems.push({ message: messages.schema(error), ...spanOf(findNodeAtLocation(item, path) ?? item) });
    }
  }
  return { entries: entriesFrom(kind, sound), problems: problems.slice(0, mostProblems) };
}

/** The validator has let only such values through as the schema of `kind` describes. */
function entriesFrom(kind: UserFileKind, sound: readonly unknown[]): Entries {
  switch (kind) {
    case 'terms':
      return { terms: (sound as readonly TermEntry[]).map(termFrom) };
    case 'documents':
      return { documents: sound as readonly CitedDocument[] };
    case 'types':
      return { types: sound as readonly ReportType[] };
  }
}

const validators = new Map<UserFileKind, Promise<ValidateFunction>>();

/** The validator of one entry; compiled at first use. */
function validatorFor(kind: UserFileKind): Promise<ValidateFunction> {
  let validator = validators.get(kind);
  if (validator === undefined) {
    validator = compile(kind);
    validators.set(kind, validator);
  }
  return validator;
}

async function compile(kind: UserFileKind): Promise<ValidateFunction> {
  const { read, entry } = schemas[kind];
  const [{ Ajv }, schema] = await Promise.all([import('ajv'), read()]);
  const { definitions } = schema.default;
  const formats = { regex: isSafePattern };
  return new Ajv({ strict: false, allErrors: true, ownProperties: true, formats }).compile({
    definitions,
    $ref: entry,
  });
}

/** Why the file is not even parsed: its size or its depth. */
function refusalOf(text: string): UserFileProblem | undefined {
  if (text.length > largestFile) return { message: messages.tooLarge(largestFile), start: 0, end: 1 };
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (++depth > deepestNesting) return { message: messages.tooDeep(deepestNesting), start: index, end: index + 1 };
    } else if (character === ']' || character === '}') depth--;
  }
  return undefined;
}

/** The first property in or under `node` whose name would reach into the prototype of an object. */
function forbiddenProperty(node: Node): Node | undefined {
  const [name] = node.type === 'property' ? (node.children ?? []) : [];
  if (name !== undefined && forbiddenNames.has(String(name.value))) return name;
  for (const child of node.children ?? []) {
    const found = forbiddenProperty(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The place of the fault inside its entry; a property too many is marked itself. */
function pathOf({ instancePath, keyword, params }: ErrorObject): (string | number)[] {
  const path: (string | number)[] = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  return path;
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
