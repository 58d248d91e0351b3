import type { ErrorObject } from 'ajv';
import type { ParseErrorCode } from 'jsonc-parser';
import type { Localized } from '../text/localized.js';

export const notAList: Localized = {
  zh: '最外层应当是一个数组：[ { … }, { … } ]',
  en: 'The file must hold one array: [ { … }, { … } ]',
};

export function tooLarge(limit: number): Localized {
  return {
    zh: `文件太大（超过${limit}个字符），没有读取`,
    en: `The file is too large (over ${limit} characters); not read`,
  };
}

export function tooDeep(limit: number): Localized {
  return { zh: `嵌套太深（超过${limit}层），没有读取`, en: `Nested too deeply (over ${limit} levels); not read` };
}

export function forbidden(name: string): Localized {
  return { zh: `不能用“${name}”作字段名，这一条没有采用`, en: `“${name}” may not name a property; entry left out` };
}

/** What a JSON parser stumbled on, by the codes of jsonc-parser. */
export function syntax(code: ParseErrorCode): Localized {
  const [zh, en] = syntaxMessages[code] ?? ['JSON 语法有误', 'JSON syntax error'];
  return { zh, en };
}

const syntaxMessages: Readonly<Record<number, readonly [string, string]>> = {
  1: ['这里多了不认识的符号（字符串要用英文双引号）', 'Unexpected symbol (strings take straight double quotes)'],
  2: ['数字的写法不对', 'Invalid number'],
  3: ['这里应当是字段名，用英文双引号括起来', 'A property name in double quotes is expected'],
  4: ['这里应当有值', 'A value is expected'],
  5: ['这里应当是英文冒号', 'A colon is expected'],
  6: ['这里应当是英文逗号', 'A comma is expected'],
  7: ['缺少右花括号 }', 'A closing brace is expected'],
  8: ['缺少右方括号 ]', 'A closing bracket is expected'],
  9: ['文件到这里应当结束', 'The file should end here'],
  11: ['注释没有结束', 'Unterminated comment'],
  12: ['字符串没有结束，缺少英文双引号', 'Unterminated string'],
  13: ['数字没有写完', 'Unterminated number'],
  14: ['\\u 后面应当是四位十六进制数', 'Invalid unicode escape'],
  15: ['反斜杠后面的字符不对', 'Invalid escape'],
  16: ['字符串里不能直接换行或含控制字符', 'Invalid character in a string'],
};

const typeNames: Readonly<Record<string, string>> = {
  string: '文字（字符串）',
  array: '数组',
  object: '对象',
  boolean: 'true 或 false',
  number: '数字',
  integer: '整数',
};

/** What the schema finds wrong with an entry. */
export function schema({ keyword, params, message }: ErrorObject): Localized {
  const en = `${message ?? 'is not as the schema says'}; entry left out`;
  return { zh: `${faultIn(keyword, params)}，这一条没有采用`, en };
}

function faultIn(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required':
      return `缺少字段“${String(params['missingProperty'])}”`;
    case 'additionalProperties':
      return `不认识的字段“${String(params['additionalProperty'])}”`;
    case 'type':
      return `应当是${typeNames[String(params['type'])] ?? String(params['type'])}`;
    case 'enum':
      return `应当是 ${(params['allowedValues'] as readonly unknown[]).join('、')} 之一`;
    case 'pattern':
      return '格式不对（日期写作 2021、2021-08 或 2021-08-11）';
    case 'format':
      return '不是可用的正则表达式（或者太长、重复之中又有重复）';
    case 'minLength':
      return `至少要有${String(params['limit'])}个字`;
    case 'maxLength':
      return `最多${String(params['limit'])}个字`;
    case 'maxItems':
      return `最多${String(params['limit'])}项`;
    case 'uniqueItems':
      return '有重复的项';
    default:
      return '与格式要求不符';
  }
}
