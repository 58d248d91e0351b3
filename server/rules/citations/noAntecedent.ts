import type { Citation } from '../../facts/citations.js';
import { citationsOf } from '../../facts/reportCitations.js';
import { readTitle } from '../../knowledge/titleForm.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const genus =
  /^(?:条例|办法|规定|纲要|规划|意见|决定|通知|方案|细则|准则|规则|计划|解释|章程|要点|清单|指引|规范|预案|建议)$/;

/** 《条例》这样的通名，前文没有交代指哪一件。 */
export const noAntecedent = reportRule({
  id: 'citations/no-antecedent',
  severity: 'hint',
  title: { zh: '《条例》《纲要》一类通名没有先行词', en: 'A bare 《条例》 whose full title was never given' },
  explanation: {
    zh: '“条例”“纲要”只是文体的名称，几十件文件都可这样简称，只有前文用“以下简称”交代过，或至少引过一件以此结尾的文件，读者才知道指哪一件。',
    en: '条例 or 纲要 is only a kind of document; dozens may be so called. The reader knows which only if 以下简称 introduced it, or at least one title ending so was cited before.',
  },
  basis: [citingDocuments],
  advice: {
    zh: '第一次出现时写全称，并注“以下简称《…》”。',
    en: 'Give the full title at first mention, with 以下简称.',
  },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '组织全体党员逐章学习《⟦条例⟧》，开展测试2次。' }],
    right: [
      '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制本报告。严格按照《条例》公开。',
      '学习《中国共产党纪律处分条例》，组织《条例》知识测试。',
    ],
  },
  *check(report) {
    const introduced = new Set<string>();
    const seenGenera = new Set<string>();
    for (const [line, { citation, form }] of citationsOf(report)) {
      yield;
      const { key, base } = form;
      if (genus.test(key) && !citation.introduced && !introduced.has(key) && !seenGenera.has(key)) {
        if (citation.outer === undefined && !isDescribed(citation, report.text.lineAt(line.number)?.view.text ?? '')) {
          yield {
            range: rangeOnLine(line.number, citation.titleSpan),
            message: {
              zh: `前文没有交代《${citation.title}》指哪一件文件。`,
              en: `Nothing before says which document 《${citation.title}》 is.`,
            },
          };
        }
        seenGenera.add(key);
      }
      if (citation.shortForm !== undefined) introduced.add(readTitle(citation.shortForm).key);
      if (citation.introduced) introduced.add(key);
      seenGenera.add((base.endsWith(')') ? base.slice(0, base.lastIndexOf('(')) : base).slice(-2));
    }
  },
});

/** Whether the words before tell which one is meant: 十八届四中全会《决定》, 国务院《意见》. */
function isDescribed({ view }: Citation, text: string): boolean {
  return /(?:全会|国务院|中共中央|党中央|中央|省委|市委|县委|区委|政府|办公厅|办公室|委员会|部|厅|局|关于[^。；，]{2,40}的)$/.test(
    text.slice(Math.max(0, view.start - 45), view.start),
  );
}
