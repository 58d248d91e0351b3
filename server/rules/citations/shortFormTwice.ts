import { citationsOf } from '../../facts/reportCitations.js';
import { readTitle } from '../../knowledge/titleForm.js';
import { rangeOnLine, type Range } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { citingDocuments } from './basis.js';

interface Introduced {
  readonly title: string;
  readonly key: string;
  readonly range: Range;
}

/** 同一个简称交代给了两件文件。 */
export const shortFormTwice = reportRule({
  id: 'citations/short-form-twice',
  severity: 'warning',
  title: { zh: '同一简称指两件文件', en: 'One short form for two documents' },
  explanation: {
    zh: '“以下简称《条例》”在一份报告里只能指一件文件；又把它交代给另一件，后文的《条例》就不知道指哪一件了。对同一件文件重复交代的，不报。',
    en: 'A short form introduced by 以下简称 stands for one document in a report; given to a second one, the reader cannot tell which is meant. Introducing it again for the same document is left alone.',
  },
  basis: [citingDocuments],
  advice: {
    zh: '给后一件另起一个简称，或写全称。',
    en: 'Choose another short form for the second, or write it in full.',
  },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '依据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。\n学习⟦《中国共产党纪律处分条例》⟧（以下简称《条例》）。',
      },
    ],
    right: [
      '依据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《浙江省政府信息公开办法》（以下简称《办法》）编制。',
      '依据《政府信息公开条例》（以下简称《条例》）编制。\n按照《中华人民共和国政府信息公开条例》（以下简称《条例》）公开。',
    ],
  },
  *check(report) {
    const known = new Map<string, Introduced>();
    for (const [line, { citation, form, resolution }] of citationsOf(report)) {
      yield;
      if (citation.shortForm === undefined || citation.outer !== undefined) continue;
      const short = readTitle(citation.shortForm).key;
      const key = resolution?.document.title ?? form.key;
      const range = rangeOnLine(line.number, citation.span);
      const first = known.get(short);
      if (first === undefined) {
        known.set(short, { title: citation.title, key, range });
        continue;
      }
      if (first.key === key || first.key.endsWith(key) || key.endsWith(first.key)) continue;
      yield {
        range,
        message: {
          zh: `“${citation.shortForm}”前面已是《${first.title}》的简称。`,
          en: `“${citation.shortForm}” already stands for 《${first.title}》.`,
        },
        related: [{ range: first.range, message: { zh: '前面的交代', en: 'Introduced here' } }],
      };
    }
  },
});
