import type { AnalysedReport } from '../analyse.js';
import { readMarker } from '../document/identify.js';
import type { Knowledge } from '../knowledge/knowledge.js';
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
export function markerEdit({ text, context }: AnalysedReport, told: ToldIdentity): PlainEdit {
  const all = { ...readMarker(text.lines), ...told };
  const type = text.languageId === 'markdown' ? all.type : nameOf(all.type, context.knowledge);
  const marker = markerText(text.languageId, { ...all, ...(type === undefined ? {} : { type }) });
  const existing = text.lines.find((line) => lineShape(line).role !== 'blank');
  if (existing !== undefined && lineShape(existing).role === 'marker') {
    const { number: line, raw } = existing;
    return { range: { start: { line, character: 0 }, end: { line, character: raw.length } }, newText: marker };
  }
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: `${marker}\n` };
}

/** The name of the report type with this id, as far as a marker can hold it: its words end at spaces and marks. */
function nameOf(id: string | undefined, { types }: Knowledge): string | undefined {
  const name = types.find((type) => type.id === id)?.name;
  return name === undefined || /[\s>】，,；;]/.test(name) ? id : name;
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
