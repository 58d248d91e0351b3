import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectedTerm } from '../../../server/features/addTerm.js';
import { completionsAt } from '../../../server/features/completion/completion.js';
import { definitionAt } from '../../../server/features/definition.js';
import { highlightsAt } from '../../../server/features/documentHighlight.js';
import { linksOf } from '../../../server/features/documentLink.js';
import { hoverAt } from '../../../server/features/hover.js';
import { inlayHintsIn } from '../../../server/features/inlayHint.js';
import { mentionAt, mentionsOf } from '../../../server/features/mention.js';
import { figureReferences } from '../../../server/features/references.js';
import { renameableAt, renameEdits } from '../../../server/features/rename.js';
import { selectionRangeAt } from '../../../server/features/selectionRange.js';
import { tokensOf } from '../../../server/features/semanticTokens.js';
import { Workspace } from '../../../server/workspace/workspace.js';
import { open } from './open.js';

const session = { locale: 'zh', glossaryLinks: true, workspace: new Workspace() } as const;

/** Pieces of reports and of what breaks programs: halves of surrogate pairs, marks that stay open, odd line ends. */
const pieces = [
  '青石镇2025年法治政府建设年度报告\n',
  '一、主要举措\n',
  '（二）落实三項(xiàng)制度。',
  '《行政处罚法》',
  '《',
  '》',
  '“12·4”国家宪法日',
  '办理案件58件，其中简易程序41件',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\r',
  '\r\n',
  '\n',
  '　',
  'sxzd',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const numbers = fc.oneof(
  fc.integer({ min: -2, max: 60 }),
  fc.constantFrom(-1, 2 ** 31, Number.MAX_SAFE_INTEGER, 0.5, Number.NaN, Infinity),
);
const positions = fc.record({ line: numbers, character: numbers });

it('every feature answers at every position of every text, inside it or not', () => {
  fc.assert(
    fc.property(texts, positions, positions, (content, position, other) => {
      const report = open(content);
      const mention = mentionAt(report, position);
      if (mention !== undefined) mentionsOf(report, mention);
      hoverAt(session, report, position);
      definitionAt(session, report, position);
      highlightsAt(report, position);
      figureReferences(report, position);
      renameableAt(report, position);
      renameEdits(report, position, '三');
      selectionRangeAt(report, position);
      selectedTerm(report, { start: position, end: other });
      inlayHintsIn(report, { start: position, end: other });
      tokensOf(report, { start: position, end: other });
      for (const { range } of linksOf(session, report)) expect(range.start.line).toBe(range.end.line);
      for (const { textEdit } of completionsAt(report, position).items) {
        const { start, end } = textEdit !== undefined && 'range' in textEdit ? textEdit.range : fail();
        expect(start.character).toBeGreaterThanOrEqual(0);
        expect(end.character).toBeLessThanOrEqual(report.text.lines[end.line]?.raw.length ?? -1);
      }
    }),
    { numRuns: 150 },
  );
});

function fail(): never {
  throw new Error('an item without an explicit edit');
}
