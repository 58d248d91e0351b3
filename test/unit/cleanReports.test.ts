import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';

const folder = join(import.meta.dirname, '../fixtures/reports');

/** The report with its marks and figures half-width, as pages that were once scanned or converted give it. */
function narrowed(content: string): string {
  return content.normalize('NFKC');
}

function findingsAboveHint(content: string): readonly string[] {
  const { findings } = analyse(new ReportText('file:///report.txt', 'baogao', 1, content), builtInKnowledge(), {
    severities: {},
  });
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, message, range }) => `${String(range.start.line + 1)} ${rule.id} ${message.zh}`);
}

describe('clean reports of many kinds', () => {
  const reports = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));

  it.each(reports)('raise nothing: $name', ({ content }) => {
    expect(findingsAboveHint(content)).toEqual([]);
  });

  it.each(reports)('raise nothing but the width of their marks when that is lost: $name', ({ content }) => {
    const others = findingsAboveHint(narrowed(content)).filter((finding) => !finding.includes('form/half-width-marks'));
    expect(others).toEqual([]);
  });
});
