import { yearAgainstTitle, yearClaims, yearInTitle, type YearClaim } from '../../document/yearClaims.js';
import { reportRule, type Fix, type Related } from '../rule.js';
import { annualReport } from './basis.js';
import { titleFix, titledPlace } from './yearFinding.js';

/** 题名写2024年，导语和标题说的都是2025年。 */
export const titleYear = reportRule({
  id: 'time/title-year',
  severity: 'warning',
  title: { zh: '题名的年份与正文不符', en: 'The title names another year than the text' },
  explanation: {
    zh: '导语和标题说的是同一年，题名写的是另一年，多半是题名沿用上年没有改。导语与题名一致、只有标题不同的，看作标题漏改；题名按印发年份写（题名没有“年度”，年份比正文晚一年）的，只作提醒。这时其他规则按正文的年份判断。',
    en: 'Where lead and headings agree on one year and the title names another, the title was mostly left over. Where the lead agrees with the title, the headings are wrong. A title named for the year of issue, one later than the text and without 年度, is only pointed out. Other rules then go by the year of the text.',
  },
  basis: [annualReport],
  advice: { zh: '核对报告年度，改题名或者改正文。', en: 'Check the year and correct the title or the text.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇⟦2024年⟧度法治政府建设年度报告\n现将清溪镇2025年法治政府建设情况报告如下：\n一、2025年主要举措和成效\n扎实推进。\n二、2026年主要安排\n持续推进。',
        fixed:
          '清溪镇2025年度法治政府建设年度报告\n现将清溪镇2025年法治政府建设情况报告如下：\n一、2025年主要举措和成效\n扎实推进。\n二、2026年主要安排\n持续推进。',
      },
      {
        wrong:
          '清溪镇⟦2026年⟧法治政府建设年度报告\n2025年，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。\n二、2026年主要安排\n持续推进。',
      },
    ],
    right: [
      '清溪镇2025年法治政府建设年度报告\n现将清溪镇2025年法治政府建设情况报告如下：\n一、2025年主要举措和成效\n扎实推进。\n二、2026年主要安排\n持续推进。',
      '清溪镇2025年法治政府建设年度报告\n现将清溪镇2024年法治政府建设情况报告如下：\n一、2025年主要举措和成效\n扎实推进。\n二、2026年主要安排\n持续推进。',
      '2025年清溪县政府工作报告\n一、2024年工作回顾\n稳中有进。\n二、2025年重点工作\n奋力推进。',
    ],
  },
  *check(report) {
    const { title, titleRange, context } = report;
    const titled = title === undefined ? undefined : yearInTitle(title);
    if (title === undefined || titleRange === undefined || titled === undefined || titled === context.year) return;
    const claims = yearClaims(report.text, titleRange.end.line, report.headings);
    const year = yearAgainstTitle(titled, claims);
    const range = titledPlace(report);
    if (year === undefined || year !== context.year || range === undefined) return;
    const against = claims.filter((claim) => claim.year === year);
    const isNamedForIssue = titled === year + 1 && !title.includes('年度');
    yield {
      range,
      ...(isNamedForIssue ? { severity: 'information' as const } : {}),
      message: {
        zh: `题名写的是${titled}年，正文说的是${year}年（${against.length}处）。`,
        en: `The title says ${titled}; the text speaks of ${year} (${against.length} places).`,
      },
      related: against.map(relatedOf),
      fixes: () => [...titleFix(report, year), textFix(titled, against)],
    };
  },
});

function relatedOf({ place, range }: YearClaim): Related {
  const message = {
    lead: { zh: '导语里的年份', en: 'The year in the lead' },
    heading: { zh: '标题里的年份', en: 'The year in a heading' },
    plan: { zh: '下一年安排的年份', en: 'The year that is planned' },
  }[place];
  return { range, message };
}

function textFix(titled: number, against: readonly YearClaim[]): Fix {
  return {
    title: { zh: `按题名改正文的${against.length}处`, en: `Make the text agree with the title (${against.length})` },
    edits: against.map(({ place, range }) => ({ range, newText: `${place === 'plan' ? titled + 1 : titled}年` })),
  };
}
