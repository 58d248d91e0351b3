import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { checkedFile } from '../../../server/cli/checkedFile.js';
import { sarifFormat } from '../../../server/cli/formats/sarif.js';
import { Summary } from '../../../server/cli/summary.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

/** The schema of SARIF 2.1.0 as Microsoft's SARIF Multitool 5.7.0 carries it; it takes no property that it does not name. */
const schema = JSON.parse(readFileSync('test/fixtures/sarif-schema-2.1.0.json', 'utf8')) as object;

const report = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）强化学习。全年开展培训12次，其中集中学习5次、网上学习6次，提出意见16余条,截至2025年06月05日。',
  '（三）规范执法。办理案件58件，其中简易程序41件、普通程序16件。',
  '三、存在的不足和原因',
].join('\n');

describe('the SARIF log', () => {
  it('is valid under the schema of SARIF 2.1.0', () => {
    const read = new ReportText('file:///r.txt', 'baogao', 1, report);
    const analysed = analyse(read, builtInKnowledge(), { severities: {} });
    expect(analysed.findings.length).toBeGreaterThan(3);
    const summary = new Summary();
    summary.unreadable.push({ path: '没有 的.txt', message: '没有这个文件' });
    const format = sarifFormat({ locale: 'zh', paint: (_style, content) => content });
    const paths = ['2025/青石镇 [1].txt', '/home/wen/报告.txt'];
    const files = paths.map((path) => format.file(checkedFile(path, 'utf-8', analysed, 'zh', true)));
    const written: unknown = JSON.parse(format.begin() + files.join('') + format.end(summary));
    const ajv = new Ajv2020({ allErrors: true });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/);
    ajv.addFormat('uuid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i);
    ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
    const validate = ajv.compile(schema);
    expect(validate(written), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(validate({ ...(written as object), runs: [{ tool: { driver: { nom: 'baogao' } } }] })).toBe(false);
  });
});
