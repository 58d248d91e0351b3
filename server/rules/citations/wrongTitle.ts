import type { Line } from '../../document/line.js';
import { resolvedCitations, type Citation } from '../../facts/citations.js';
import { properTitle } from '../../knowledge/documentIndex.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';
import { mistakeIn } from './titleMistake.js';

/** 题名写错：常见误写，或与某一已知题名只差一处。 */
export const wrongTitle = lineRule({
  id: 'citations/wrong-title',
  severity: 'warning',
  title: { zh: '引用的题名写错了', en: 'A cited title is wrong' },
  explanation: {
    zh: '题名与已知文件只差一处（漏字、多字、错字），又不是另一件已知文件，多半是写错了。法律题名全国统一，差一字就能断定；条例、意见一类常有地方同类文件，只在题名足够长、差别只是笔误时才报。本单位正在制定的文件不报。也可能是口头简称的，只作提示。',
    en: 'A title that differs from a known one at one place and is no other known title is mostly a slip. Laws are national, so one character tells; other kinds have local relatives and are reported only where the title is long and the difference a slip of the pen. Documents that the unit itself is making are left alone; what may be a colloquial short form is only a hint.',
  },
  basis: [citingDocuments],
  advice: { zh: '对照原件改正题名。', en: 'Correct the title after the original.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '开展《⟦有组织犯罪法⟧》宣传活动3场。', fixed: '开展《反有组织犯罪法》宣传活动3场。' },
      {
        wrong: '依据《⟦中华人民共和国政府信息公开工作条例⟧》编制本报告。',
        fixed: '依据《中华人民共和国政府信息公开条例》编制本报告。',
      },
      {
        wrong: '落实《⟦党政主要负责人履行推进第一责任人职责规定⟧》。',
        fixed: '落实《党政主要负责人履行推进法治建设第一责任人职责规定》。',
      },
      { wrong: '严格执行《⟦重大行政决策程序制度⟧》。', fixed: '严格执行《重大行政决策程序暂行条例》。' },
    ],
    right: [
      '开展《民办教育促进法》《家庭教育促进法》宣传。',
      '修订完善《重大行政决策程序制度》，明确五步程序。',
      '落实《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的实施意见》。',
      '宣传《省法律援助条例》《安全生产条例》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const resolved of resolvedCitations(line, context)) {
      const { citation } = resolved;
      if (citation.innerMarks.length > 0 || isBeingMade(line, citation)) continue;
      const mistake = mistakeIn(resolved, context);
      if (mistake === undefined) continue;
      const proper = properTitle(mistake.document, citation.title);
      yield {
        span: citation.titleSpan,
        severity: mistake.severity,
        message: mistake.message,
        fixes: () => [
          {
            title: { zh: `改为《${proper}》`, en: `Change to 《${proper}》` },
            edits: [{ span: citation.titleSpan, newText: proper }],
          },
        ],
      };
    }
  },
});

const making =
  /(?:制定|制订|修订|出台|拟定|起草|编制|完善|健全|建立|编写|形成|汇编)(?:了|并印发|并实施|印发|完善|下发|本[镇乡县区局])*(?:《[^《》]*》[、，和及]?)*$/;

/** Whether the words before say that the unit makes the document itself, so that its title is the unit's own. */
function isBeingMade(line: Line, citation: Citation): boolean {
  const before = line.view.text.slice(Math.max(0, citation.view.start - 60), citation.view.start);
  return making.test(before);
}
