import { reportRule } from '../rule.js';
import { annualReportBasis } from './basis.js';

const copied =
  /^(?:主要举措|主要做法|工作举措|具体举措|存在的?不足|主要成效)(?=(?:加强|坚持|推进|健全|完善|强化|深化|落实|规范|严格|优化|持续|深入))/;

/** （一）主要举措加强组织领导: the words of a template stand before the author's own. */
export const templateWords = reportRule({
  id: 'structure/template-words',
  severity: 'hint',
  title: { zh: '标题里留有模板用语', en: 'Words of a template are left in a heading' },
  explanation: {
    zh: '套用提纲时，提纲里的“主要举措”等词和自己写的标题连在了一起。',
    en: 'When an outline was filled in, its own words such as 主要举措 were left standing before the title.',
  },
  basis: [annualReportBasis],
  advice: {
    zh: '删去模板用语，或者另起一行。',
    en: 'Delete the words of the template, or put them on a line of their own.',
  },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n（一）⟦主要举措⟧加强组织领导，完善工作机制\n成立领导小组。\n（二）规范执法\n严格程序。',
        fixed: '一、工作情况\n（一）加强组织领导，完善工作机制\n成立领导小组。\n（二）规范执法\n严格程序。',
      },
    ],
    right: ['一、主要举措和成效\n（一）加强组织领导\n成立领导小组。'],
  },
  *check(report) {
    for (const { title, titleRange } of report.headings) {
      yield;
      const words = copied.exec(title)?.[0];
      const line = report.text.lineAt(titleRange.start.line);
      if (words === undefined || line === undefined) continue;
      const start = line.view.toView(titleRange.start.character);
      const span = line.view.toRaw(start, start + words.length);
      const range = {
        start: { line: line.number, character: span.start },
        end: { line: line.number, character: span.end },
      };
      yield {
        range,
        message: {
          zh: `“${words}”像是提纲里的话，和标题连在了一起。`,
          en: `“${words}” looks left over from an outline.`,
        },
        fixes: () => [{ title: { zh: `删去“${words}”`, en: `Delete “${words}”` }, edits: [{ range, newText: '' }] }],
      };
    }
  },
});
