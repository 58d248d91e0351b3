import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { checkedFile } from '../../../server/cli/checkedFile.js';
import { sarifFormat } from '../../../server/cli/formats/sarif.js';
import { Summary } from '../../../server/cli/summary.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

type Schema = Record<string, unknown>;

/** An object that may have these properties and no others. */
function closed(required: readonly string[], properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, required, properties };
}

function list(items: Schema, minItems = 0): Schema {
  return { type: 'array', minItems, uniqueItems: true, items };
}

/**
 * What SARIF 2.1.0 (OASIS, section 3 and its schema) asks of the objects that we write. Closed, so that a property which
 * the standard does not know, or which nobody has looked up, fails.
 */
const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 1 };
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };
const message = closed(['text'], { text, markdown: text });
const artifactLocation = closed([], {
  uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*$" },
});
const region = closed([], { startLine: count, startColumn: count, endLine: count, endColumn: count });
const physicalLocation = closed(['artifactLocation'], { artifactLocation, region });
const location = closed([], { id: { type: 'integer', minimum: -1 }, physicalLocation, message });
const replacement = closed(['deletedRegion'], { deletedRegion: region, insertedContent: closed([], { text }) });
const artifactChange = closed(['artifactLocation', 'replacements'], {
  artifactLocation,
  replacements: { type: 'array', minItems: 1, items: replacement },
});
const result = closed(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: -1 },
  level,
  message,
  locations: { type: 'array', items: location },
  relatedLocations: list(location),
  fixes: list(closed(['artifactChanges'], { description: message, artifactChanges: list(artifactChange, 1) })),
});
const descriptor = closed(['id'], {
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: closed([], { enabled: { type: 'boolean' }, level }),
});
const driver = closed(['name'], {
  name: text,
  version: text,
  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
  rules: list(descriptor),
});
const notification = closed(['message'], { level, message, locations: list(location) });
const invocation = closed(['executionSuccessful'], {
  executionSuccessful: { type: 'boolean' },
  toolExecutionNotifications: { type: 'array', items: notification },
});
const log = closed(['version', 'runs'], {
  $schema: { type: 'string', pattern: '^https://' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    items: closed(['tool'], {
      tool: closed(['driver'], { driver }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: { type: 'array', items: result },
      invocations: { type: 'array', items: invocation },
    }),
  },
});

const report = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）强化学习。全年开展培训12次，其中集中学习5次、网上学习6次，提出意见16余条,截至2025年06月05日。',
  '（三）规范执法。办理案件58件，其中简易程序41件、普通程序16件。',
  '三、存在的不足和原因',
].join('\n');

describe('the SARIF log', () => {
  it('has the structure that SARIF 2.1.0 asks for', () => {
    const read = new ReportText('file:///r.txt', 'baogao', 1, report);
    const analysed = analyse(read, builtInKnowledge(), { severities: {} });
    expect(analysed.findings.length).toBeGreaterThan(3);
    const summary = new Summary();
    summary.unreadable.push({ path: '没有 的.txt', message: '没有这个文件' });
    const format = sarifFormat({ locale: 'zh', paint: (_style, content) => content });
    const paths = ['2025/青石镇 [1].txt', '/home/wen/报告.txt'];
    const files = paths.map((path) => format.file(checkedFile(path, 'utf-8', analysed, 'zh', true)));
    const written: unknown = JSON.parse(format.begin() + files.join('') + format.end(summary));
    const validate = new Ajv({ allErrors: true }).compile(log);
    expect(validate(written), JSON.stringify(validate.errors, null, 1)).toBe(true);
  });
});
