import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { clearDesk, flatten, foldings, openReport, outline, reportsIn } from './desk.js';

describe('each sample, opened', () => {
  afterEach(clearDesk);

  for (const path of reportsIn('samples')) {
    it(`${path} is a report with an outline that folds`, async () => {
      const document = await openReport(path);
      assert.equal(document.languageId, 'baogao');
      const symbols = flatten(await outline(document));
      assert.ok(symbols.length >= 3, 'every sample has several sections');
      for (const { range, selectionRange } of symbols) assert.ok(range.contains(selectionRange));
      const ranges = await foldings(document);
      for (const { start, end } of ranges) assert.ok(start < end && end < document.lineCount);
    });
  }
});
