import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import { figuresOnLine } from '../facts/relations/index.js';
import type { Range } from '../text/position.js';
import { withReport, type Feature } from './feature.js';

/** A quiet ✓ behind each total, rate and count that the numbers around it bear out. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    session.connection.languages.inlayHint.on(
      withReport(session, [], (report, { range }: InlayHintParams) => inlayHintsIn(report, range)),
    );
  },
};

/** The hints on the lines of `range`. What merely happens to agree is not marked. */
export function inlayHintsIn(report: AnalysedReport, range: Range): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const line of report.text.lines.slice(range.start.line, range.end.line + 1)) {
    const calculations = new Map<number, string[]>();
    for (const { verdict, ground, focus, computation } of figuresOnLine(line).relations) {
      if (verdict !== 'satisfied' || ground === 'agrees') continue;
      calculations.set(focus.end, [...(calculations.get(focus.end) ?? []), computation]);
    }
    for (const [end, computations] of calculations) {
      hints.push({
        position: { line: line.number, character: line.view.toRaw(end, end).start },
        label: '✓',
        kind: InlayHintKind.Parameter,
        tooltip: computations.join('\n'),
        paddingLeft: true,
      });
    }
  }
  return hints;
}
