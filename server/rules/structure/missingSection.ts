import { brokenOff } from '../../document/breakOff.js';
import { insertSection } from '../../document/insertSection.js';
import { sectionStates, type SectionState } from '../../document/sections.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule, type Finding, type Severity } from '../rule.js';
import type { Report } from '../../document/report.js';
import { wholeReportPlace } from './place.js';

/** Nobody numbers a single part: where there is one and nobody has signed, the text is the beginning of a report. */
const fewestParts = 2;

/** A section that the type of report asks for is not there. */
export const missingSection = reportRule({
  id: 'structure/missing-section',
  severity: 'warning',
  title: { zh: '缺少必备部分', en: 'A required section is missing' },
  explanation: {
    zh: '按报告类型核对必备部分。次序不作要求（格式固定的报告除外）；内容写在别的部分里的，只作提示。类型和年度不适用的，不核对。',
    en: 'Checks the sections that the type of report asks for. Their order is free unless the form is fixed; where the content stands inside another section this is only a hint.',
  },
  basis: [
    {
      kind: 'regulation',
      source: '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）',
      says: {
        zh: '法治政府建设年度报告写主要举措和成效、不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排、其他需要报告的情况。',
        en: 'An annual report on law-based government covers measures and results, shortcomings and causes, the duty of the person first responsible, plans for the next year, and anything else to report.',
      },
    },
    {
      kind: 'regulation',
      source: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
      says: { zh: '年度报告固定为六个部分。', en: 'The annual report on information disclosure has six fixed parts.' },
    },
  ],
  advice: { zh: '补写这一部分，或者给已有的内容加上标题。', en: 'Write the section, or give its content a heading.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '⟦青石镇2024年法治政府建设年度报告⟧\n一、2024年主要举措和成效\n制定制度，落实责任。\n二、存在的不足和原因\n执法力量不足，主要原因是编制偏紧。\n三、2025年主要安排\n抓好执法培训。',
        fixed:
          '青石镇2024年法治政府建设年度报告\n一、2024年主要举措和成效\n制定制度，落实责任。\n二、存在的不足和原因\n执法力量不足，主要原因是编制偏紧。\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n写明党政主要负责人部署、过问、协调、督办法治建设工作的情况。\n四、2025年主要安排\n抓好执法培训。',
      },
      {
        wrong:
          '⟦⟦⟦青石镇2024年法治政府建设年度报告⟧⟧⟧\n一、2024年主要举措和成效\n镇长履行第一责任人职责，补齐执法力量不足的短板，下一步抓好培训。\n青石镇人民政府\n2025年1月8日',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n一、2024年主要举措和成效\n制定制度，落实责任。',
      '青石镇2024年法治政府建设年度报告\n一、第一责任人履职情况\n镇长带头学法。\n二、主要举措和成效\n规范执法。\n三、存在的不足\n力量不足。\n四、下一步打算\n抓好培训。',
      '青石镇2024年法治政府建设年度报告\n一、强化组织领导\n制定制度，落实责任。\n二、规范执法行为\n全面推行执法公示，组织执法人员参加',
      '青石县2016年依法行政工作报告\n一、主要举措和成效\n制定制度，落实责任。\n二、存在的不足和原因\n执法力量不足，主要原因是编制偏紧。\n三、2017年主要安排\n抓好执法培训。',
      '青石学院2024年法治工作年度报告\n一、主要举措和成效\n制定制度，落实责任。\n二、存在的不足和原因\n力量不足，主要原因是编制偏紧。\n三、2025年主要安排\n抓好培训。',
      '青石镇2024年工作总结\n一、主要工作\n修路两条。',
    ],
  },
  *check(report) {
    if (report.outline.length < fewestParts && !(report.outline.length > 0 && isSigned(report))) return;
    const place = wholeReportPlace(report);
    const states = sectionStates(report);
    const judged = isExcerpt(report) ? states.slice(0, judgedOfExcerpt(report, states)) : states;
    for (const state of judged) {
      const severity = severityOf(report, state);
      if (severity !== undefined && state.headings.length === 0)
        yield { ...finding(report, state), range: place, severity };
    }
  },
});

function isSigned({ blocks }: Report): boolean {
  return blocks.some(({ kind }) => kind === 'signOff');
}

/** A text that stops in a sentence, or within the tables of a form, says nothing of what was to follow. */
function isExcerpt(report: Report): boolean {
  return brokenOff(report) !== undefined || report.blocks.findLast(({ kind }) => kind !== 'blank')?.kind === 'table';
}

/** How many sections stand before the end of an excerpt: those before its last in a fixed form, else unknown. */
function judgedOfExcerpt(report: Report, states: readonly SectionState[]): number {
  return report.context.type.orderMatters ? states.findLastIndex(({ headings }) => headings.length > 0) + 1 : 0;
}

function severityOf(report: Report, { section, elsewhere }: SectionState): Severity | undefined {
  if (section.requirement === 'optional') return undefined;
  if (elsewhere !== undefined) return 'hint';
  if (section.requirement === 'conventional') return 'hint';
  return report.context.type.orderMatters ? 'error' : 'warning';
}

function finding(report: Report, { section, elsewhere }: SectionState): Omit<Finding, 'range'> {
  const { name } = report.context.type;
  const fixes = (): ReturnType<NonNullable<Finding['fixes']>> => [
    {
      title: { zh: `插入“${section.name}”部分`, en: `Insert the section “${section.name}”` },
      edits: insertSection(report, section),
    },
  ];
  if (elsewhere === undefined) {
    return {
      message: { zh: `${name}缺少“${section.name}”部分。`, en: `The report has no section on “${section.name}”.` },
      fixes,
    };
  }
  const number = report.text.numberOf(elsewhere) + 1;
  const end = report.text.lineAt(elsewhere.number)?.raw.length ?? 0;
  return {
    message: {
      zh: `没有以“${section.name}”为题的部分，有关内容见第${number}行。`,
      en: `No heading names “${section.name}”; line ${number} speaks of it.`,
    },
    related: [
      {
        range: rangeOnLine(elsewhere.number, { start: 0, end }),
        message: { zh: `“${section.name}”的有关内容`, en: `Speaks of “${section.name}”` },
      },
    ],
    fixes,
  };
}
