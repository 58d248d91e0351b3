import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Node, ParseError } from 'jsonc-parser';
import { schema as faultIn, syntax } from '../knowledge/userFileMessages.js';
import type { Severity } from '../rules/rule.js';
import type { Localized } from '../text/localized.js';
import type { Position, Range, Span } from '../text/position.js';

/** Something wrong in a file that the user keeps under `.baogao`. */
export interface DataProblem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: Severity;
  /** e.g. `workspace/broken-json`; not the id of a rule, for such findings are not about a report. */
  readonly code: string;
  readonly message: Localized;
}

/** Larger data files are refused: 4 MiB. */
export const largestDataFile = 4 * 1024 * 1024;

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A problem of the file `uri` as a whole. */
export function wholeFileProblem(uri: string, message: Localized): DataProblem {
  return { uri, range: top, severity: 'error', code: 'workspace/unreadable', message };
}

/** A problem that the reader of terms and documents found in the file `uri`. */
export function entryProblem(uri: string, text: string, problem: Span & { readonly message: Localized }): DataProblem {
  const range = rangeBetween(text, problem.start, problem.end);
  return { uri, range, severity: 'warning', code: 'workspace/invalid-entry', message: problem.message };
}

/**
 * The value of the JSON file `uri` and what is wrong with it. `value` is undefined only where the text is no JSON; a
 * value that does not follow `schema` is given with the problems, and the reader takes from it what is usable. The
 * parser and the validator are loaded only when there is such a file.
 */
export async function readData(
  uri: string,
  text: string,
  schema: object,
): Promise<{ readonly value: unknown; readonly problems: readonly DataProblem[] }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: undefined, problems: [await syntaxProblem(uri, text)] };
  }
  const validate = await validatorFor(schema);
  if (validate(value)) return { value, problems: [] };
  const { findNodeAtLocation } = await import('jsonc-parser');
  const tree = await treeOf(text);
  const problems = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => {
      const node = tree === undefined ? undefined : (findNodeAtLocation(tree, pathOf(error)) ?? tree);
      return entryProblem(uri, text, { message: faultIn(error), ...spanOf(node) });
    });
  return { value, problems };
}

/** The ranges of the values at `paths` in the JSON `text`; the file's beginning for those that are not there. */
export async function rangesOfValues(text: string, paths: readonly (readonly (string | number)[])[]): Promise<Range[]> {
  const { findNodeAtLocation } = await import('jsonc-parser');
  const tree = await treeOf(text);
  return paths.map((path) => {
    const { start, end } = spanOf(tree === undefined ? undefined : findNodeAtLocation(tree, [...path]));
    return rangeBetween(text, start, end);
  });
}

const validators = new Map<object, Promise<ValidateFunction>>();

function validatorFor(schema: object): Promise<ValidateFunction> {
  let validator = validators.get(schema);
  if (validator === undefined) {
    validator = import('ajv').then(({ Ajv }) => new Ajv({ allErrors: true, strict: false }).compile(schema));
    validators.set(schema, validator);
  }
  return validator;
}

/** Undefined where the text is nested so deep that no tree can be made of it. */
async function treeOf(text: string, errors: ParseError[] = []): Promise<Node | undefined> {
  const { parseTree } = await import('jsonc-parser');
  try {
    return parseTree(text, errors);
  } catch {
    return undefined;
  }
}

async function syntaxProblem(uri: string, text: string): Promise<DataProblem> {
  const errors: ParseError[] = [];
  await treeOf(text, errors);
  const [first] = errors;
  const reason = first === undefined ? undefined : syntax(first.error);
  return {
    uri,
    range: rangeBetween(text, first?.offset ?? 0, (first?.offset ?? 0) + (first?.length ?? 0)),
    severity: 'error',
    code: 'workspace/broken-json',
    message: {
      zh: `${reason?.zh ?? '不合 JSON 格式'}，整个文件暂不采用`,
      en: `${reason?.en ?? 'This is not valid JSON'}; the file is not used until it is mended`,
    },
  };
}

/** The place of the fault; a property too many is marked itself. */
function pathOf({ instancePath, keyword, params }: ErrorObject): (string | number)[] {
  const path: (string | number)[] = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  return path;
}

function spanOf(node: Node | undefined): Span {
  return node === undefined ? { start: 0, end: 0 } : { start: node.offset, end: node.offset + node.length };
}

function rangeBetween(text: string, start: number, end: number): Range {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}
