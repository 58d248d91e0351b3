import type { AnalysedReport } from '../analyse.js';
import { readMarker } from '../document/identify.js';
import { lineShape } from '../document/lineShape.js';
import { answer, withReport, type Feature } from './feature.js';
import type { PlainEdit, ToldIdentity } from './protocol.js';

/** Writes what the user says a report is into its first line: `baogao/markReport`. */
export const markReport: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(
      session,
      'baogao/markReport',
      withReport(session, null, (report, { told }) => markerEdit(report, told)),
    );
  },
};

/** The edit that makes the marker of `report` say `told` besides what it says already. */
export function markerEdit({ text }: AnalysedReport, told: ToldIdentity): PlainEdit {
  const marker = markerText(text.languageId, { ...readMarker(text.lines), ...told });
  const existing = text.lines.find((line) => lineShape(line).role !== 'blank');
  if (existing !== undefined && lineShape(existing).role === 'marker') {
    const { number: line, raw } = existing;
    return { range: { start: { line, character: 0 }, end: { line, character: raw.length } }, newText: marker };
  }
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: `${marker}\n` };
}

function markerText(languageId: string, { type, year, unit }: ToldIdentity): string {
  const told: [string, string | number | undefined][] =
    languageId === 'markdown'
      ? [
          ['type=', type],
          ['year=', year],
          ['unit=', unit],
        ]
      : [
          ['类型：', type],
          ['年度：', year],
          ['单位：', unit],
        ];
  const parts = told.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${value}`]));
  return languageId === 'markdown' ? `<!-- baogao: ${parts.join(' ')} -->` : `【报告助手 ${parts.join(' ')}】`;
}
