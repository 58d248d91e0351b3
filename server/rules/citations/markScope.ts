import { citationsOnLine } from '../../facts/citations.js';
import type { Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const behind = /^(?:的)(通知|意见|决定|批复|公告|通告|请示|复函|函)(?![知书告])/;
/** A document that issues, forwards or announces something is itself a notice; its title goes on to that word. */
const announcing = /^[^，。；]{0,20}关于(?:印发|转发|批转|下发|公布|发布|下达|开展|做好|加强|进一步)/;
/** What issues or forwards another document names it within its own title: 关于印发……办法的通知. */
const issuing = /关于(?:印发|转发|批转|下发|公布|发布|下达)/;
/** Titles that end so are complete: 印发《关于……的意见》的通知. */
const complete =
  /(?:法|条例|规定|办法|细则|意见|决定|通知|纲要|规划|计划|方案|准则|规则|章程|解释|清单|要点|指引|措施|标准|规范|制度|目录|预案|报告|批复|公告|通告|函|决议|命令|令)$/;

/** 《关于开展……工作》的通知：书名号没有括到文种。 */
export const markScope = lineRule({
  id: 'citations/mark-scope',
  severity: 'warning',
  title: { zh: '书名号没有括到“的通知”', en: 'The title marks end before the title does' },
  explanation: {
    zh: '“关于……的通知”“关于……的意见”是一个完整的题名，文种在书名号里面。“印发《关于……的意见》的通知”里，书名号内已是完整的题名，不在此列。前面没有“印发”一类的话、方案办法后面却跟着“的通知”的，只作提示。',
    en: '关于……的通知 is one title, and the word for its kind belongs inside the marks. Where what stands inside is complete by itself, as in 印发《关于……的意见》的通知, nothing is wrong. 的通知 behind a plan that nothing is said to issue is a hint.',
  },
  basis: [citingDocuments],
  advice: { zh: '把右书名号移到文种之后。', en: 'Move the closing mark behind the word for the kind.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '下发⟦《关于做好2024年普法工作》的通知⟧，明确责任分工。',
        fixed: '下发《关于做好2024年普法工作的通知》，明确责任分工。',
      },
      {
        wrong: '转发⟦《关于印发镇机关工作规程》的通知⟧（清政〔2024〕3号）。',
        fixed: '转发《关于印发镇机关工作规程的通知》（清政〔2024〕3号）。',
      },
      {
        wrong: '及时公开《学校食堂抽查工作实施方案》⟦的通知⟧，定期发布结果。',
        fixed: '及时公开《学校食堂抽查工作实施方案》，定期发布结果。',
      },
    ],
    right: [
      '印发《关于加强法治乡村建设的意见》的通知。',
      '下发《关于做好普法工作的通知》。',
      '印发《清溪镇工作规程》的通知。',
      '按照县司法局关于落实《普法工作方案》的通知要求开展工作。',
      '转发《关于印发〈工作规程〉的通知》的函。',
    ],
  },
  signs: Sign.titleMark,
  *check(line) {
    const { text } = line.view;
    for (const { title, view, outer } of citationsOnLine(line)) {
      const kind = behind.exec(text.slice(view.end, view.end + 5))?.[0];
      if (kind === undefined || outer !== undefined) continue;
      if (isLeftHanging(text, view, title, kind)) {
        const end = view.end + kind.length;
        yield {
          span: line.view.toRaw(view.end, end),
          severity: 'hint',
          message: {
            zh: `《${title}》本身不是${kind.slice(1)}，前面也没有“关于印发”，“${kind}”没有着落。`,
            en: `《${title}》 is no ${kind.slice(1)}, and nothing before says that one issued it.`,
          },
          fixes: () => [replaceInView(line, view.end, end, '', removeText(kind))],
        };
        continue;
      }
      if (!announcing.test(title)) continue;
      if (issuing.test(title) ? /(?:通知|公告|决定|函|令)$/.test(title) : complete.test(title)) continue;
      const end = view.end + kind.length;
      yield {
        span: line.view.toRaw(view.start, end),
        message: {
          zh: `题名是“${title}${kind}”，右书名号应在“${kind.slice(1)}”之后。`,
          en: `The title is “${title}${kind}”; the closing mark belongs behind ${kind.slice(1)}.`,
        },
        fixes: () => [
          {
            title: { zh: `右书名号移到“${kind.slice(1)}”之后`, en: `Move the closing mark behind ${kind.slice(1)}` },
            edits: [
              { span: line.view.toRaw(view.end - 1, view.end), newText: '' },
              { span: line.view.toRaw(end, end), newText: '》' },
            ],
          },
        ],
      };
    }
  },
});

/** What may issue a document stands before it: 印发《……方案》的通知. */
const issued = /印发|下发|转发|批转|发布|下达|发出|关于|出台|公布|传达|转报|报送/;
/** The documents that a notice issues. */
const attached = /(?:方案|办法|细则|规划|计划|清单|制度|规程|预案|标准|指引)(?:（[^（）]{1,8}）)?$/;
const longestSentence = 200;

/** 公开《……实施方案》的通知: a plan is no notice, and nothing before it says what the notice does with it. */
function isLeftHanging(text: string, { start }: Span, title: string, kind: string): boolean {
  if (kind !== '的通知' || title.startsWith('关于') || !attached.test(title)) return false;
  const from = Math.max(text.lastIndexOf('。', start) + 1, start - longestSentence);
  return !issued.test(text.slice(from, start));
}
