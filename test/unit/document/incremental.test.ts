import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse, type AnalysedReport } from '../../../server/analyse.js';
import type { Heading } from '../../../server/document/outline.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { rules } from '../../../server/rules/index.js';

const knowledge = builtInKnowledge();
const settings = { severities: {} };

const pieces = fc.constantFrom(
  '一、工作情况',
  '二、存在的问题',
  '三、下一步打算',
  '（一）加强组织领导。成立领导小组。',
  '(二)规范执法。一是严格程序,三是公开结果。',
  '（三）',
  '1.健全制度',
  '2、落实责任。',
  '（1）普法宣传。',
  '①走访',
  '一是聚焦主业，着力提质',
  '2024年工作回顾',
  '名词解释',
  '附件',
  '附件2 名词解释',
  '青石镇2024年法治政府建设年度报告',
  '关于2024年度法治政府建设情况的报告',
  '发布机构： | 青石镇人民政府 | 发布日期：',
  '<!-- baogao: type=rule-of-law year=2023 unit=白沙乡 -->',
  '县委、县政府：',
  '现将2024年法治政府建设情况报告如下：',
  '全镇共化解矛盾纠纷165起，调处率98%，全年组织集中学法12次，参加干部480人次，有力提升了依法办事的能力和水平，群众满意度进一步提高。',
  '加強領(lǐng)導(dǎo)，依法行政。',
  '重点做好以下三个方面工作：一是抓学习。二是抓落实。四是抓督查。',
  '重点抓好以下四项工作：',
  '青石镇人民政府',
  '2025年1月6日',
  '| 项目 | 数量 |',
  '一、本年新收申请数量 3 0 0 3',
  '8.6个专项',
  '# 一级标题',
  '如第二部分所述，见“（一）”。',
  '　　',
  '',
  '。',
  '、',
  '一',
  '（',
);
const endings = fc.constantFrom('\n', '\r\n', '\r', '');
const fragment = fc
  .array(fc.tuple(pieces, endings), { minLength: 0, maxLength: 6 })
  .map((parts) => parts.map(([piece, ending]) => piece + ending).join(''));
const edit = fc.record({
  fromLine: fc.nat(20),
  fromCharacter: fc.nat(30),
  lines: fc.nat(3),
  toCharacter: fc.nat(30),
  newText: fragment,
});

/** A report with its findings as plain data; what a heading hangs from is told by its place in the tree. */
function plain(report: AnalysedReport): unknown {
  const heading = ({ parent, children, ...rest }: Heading): unknown => ({
    ...rest,
    parent: parent?.title,
    children: children.map(heading),
  });
  const { title, titleRange, blocks, outline, context, findings } = report;
  return JSON.parse(
    JSON.stringify({
      title,
      titleRange,
      blocks,
      outline: outline.map(heading),
      type: context.type.id,
      year: context.year,
      unit: context.unit,
      findings: findings.map(({ rule, range, message, severity, related, fixes }) => {
        return { id: rule.id, range, message, severity, related, fixes: fixes() };
      }),
    }),
  );
}

function linesOf(text: ReportText): unknown {
  return text.lines.map(({ raw, ending, number }) => ({ raw, ending, number }));
}

it('holds the same lines after any edits as a text made anew', () => {
  const unit = fc.constantFrom('\r', '\n', '\r\n', 'a', '一、', '');
  const small = fc.record({
    fromLine: fc.nat(6),
    fromCharacter: fc.nat(3),
    lines: fc.nat(2),
    toCharacter: fc.nat(3),
    newText: fc.array(unit, { maxLength: 5 }).map((parts) => parts.join('')),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), fc.array(small, { maxLength: 8 }), (start, edits) => {
      const text = new ReportText('file:///a.txt', 'baogao', 1, start.join(''));
      for (const { fromLine, fromCharacter, lines, toCharacter, newText } of edits) {
        const from = text.clamp({ line: fromLine, character: fromCharacter });
        const to = text.clamp({ line: from.line + lines, character: toCharacter });
        const backwards = to.line === from.line && to.character < from.character;
        const before = text.getText();
        const removed = backwards ? '' : text.getText({ start: from, end: to });
        const head = text.getText({ start: { line: 0, character: 0 }, end: from });
        text.edit({ start: from, end: backwards ? from : to }, newText);
        expect(text.getText()).toBe(head + newText + before.slice(head.length + removed.length));
        expect(linesOf(text)).toEqual(linesOf(new ReportText('file:///a.txt', 'baogao', 1, text.getText())));
      }
    }),
    { numRuns: 200 },
  );
});

it.each(['baogao', 'markdown'])(
  'reads a %s text after any edits, and after undoing them, as one made anew',
  (language) => {
    fc.assert(
      fc.property(fragment, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const text = new ReportText('file:///a.txt', language, 1, start);
        const fresh = (): unknown =>
          plain(analyse(new ReportText('file:///a.txt', language, 1, text.getText()), knowledge, settings));
        analyse(text, knowledge, settings);
        const versions = [text.getText()];
        for (const { fromLine, fromCharacter, lines, toCharacter, newText } of edits) {
          const from = text.clamp({ line: fromLine, character: fromCharacter });
          const to = text.clamp({ line: from.line + lines, character: toCharacter });
          const backwards = to.line === from.line && to.character < from.character;
          text.edit({ start: from, end: backwards ? from : to }, newText);
          versions.push(text.getText());
          expect(plain(analyse(text, knowledge, settings))).toEqual(fresh());
        }
        for (const version of versions.reverse()) {
          const last = text.lineCount - 1;
          const end = { line: last, character: text.lines[last]?.raw.length ?? 0 };
          text.edit({ start: { line: 0, character: 0 }, end }, version);
          expect(plain(analyse(text, knowledge, settings))).toEqual(fresh());
        }
      }),
      { numRuns: 50 },
    );
  },
);

it('keeps the context object while what it says stays the same', () => {
  const text = new ReportText('file:///a.txt', 'baogao', 1, '青石镇2024年法治政府建设年度报告\n一、工作情况\n正文。');
  const before = analyse(text, knowledge, settings).context;
  text.edit({ start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, '新的');
  expect(analyse(text, knowledge, settings).context).toBe(before);
  text.edit({ start: { line: 0, character: 6 }, end: { line: 0, character: 7 } }, '5');
  const after = analyse(text, knowledge, settings).context;
  expect(after).not.toBe(before);
  expect(after.year).toBe(2025);
});

it('puts every line into exactly one block, in order', () => {
  fc.assert(
    fc.property(fragment, (content) => {
      const text = new ReportText('file:///a.txt', 'baogao', 1, content);
      let next = 0;
      for (const { firstLine, endLine } of analyse(text, knowledge, settings).blocks) {
        expect(firstLine).toBe(next);
        expect(endLine).toBeGreaterThan(firstLine);
        next = endLine;
      }
      expect(next).toBe(text.lineCount);
    }),
  );
});

it('keeps children inside their section and headings in order', () => {
  fc.assert(
    fc.property(fragment, (content) => {
      const { headings } = analyse(new ReportText('file:///a.txt', 'baogao', 1, content), knowledge, settings);
      for (const { range, sectionRange, titleRange, parent } of headings) {
        expect(before(sectionRange.start, range.end)).toBe(true);
        expect(before(range.end, sectionRange.end)).toBe(true);
        expect(before(range.start, titleRange.start) && before(titleRange.end, range.end)).toBe(true);
        if (parent !== undefined) expect(before(sectionRange.end, parent.sectionRange.end)).toBe(true);
      }
    }),
    { examples: [['# 一级标题\n附件2 名词解释\n']] },
  );
});

function before(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

it.each(['\u200b', '\ud83d', '&nbsp;', '  '])(
  'moves a finding behind %j, which the clean view does not show',
  (inserted) => {
    const paragraph = `${'本镇扎实开展工作'.repeat(12)}案件）多起。\n`;
    const text = new ReportText('file:///a.txt', 'baogao', 1, `一、工作情况\n${paragraph.repeat(100)}`);
    analyse(text, knowledge, settings);
    const at = { line: 95, character: 8 };
    text.edit({ start: at, end: at }, inserted);
    const fresh = new ReportText('file:///a.txt', 'baogao', 1, text.getText());
    expect(plain(analyse(text, knowledge, settings))).toEqual(plain(analyse(fresh, knowledge, settings)));
  },
);

/** What `edit` makes of `content` after it was analysed, and what a fresh analysis makes of the same text. */
function afterEdit(
  content: string,
  edit: (text: ReportText) => void,
): { again: AnalysedReport; fresh: AnalysedReport } {
  const text = new ReportText('file:///a.txt', 'baogao', 1, content);
  analyse(text, knowledge, settings);
  edit(text);
  const fresh = new ReportText('file:///a.txt', 'baogao', 1, text.getText());
  return { again: analyse(text, knowledge, settings), fresh: analyse(fresh, knowledge, settings) };
}

const title = '青石镇2024年法治政府建设年度报告\n';

/** Paragraphs of which no two are alike. */
function paragraphs(count: number): string[] {
  const weekdays = Array.from('一二三四五六');
  return Array.from({ length: count }, (_, index) => {
    const day = `星期${weekdays[index % 6] ?? ''}，${weekdays[Math.floor(index / 6)] ?? ''}组`;
    return `${day}走访群众，宣讲法律，化解矛盾，依法行政的能力和水平不断提高，办事群众的满意度不断上升，基层治理的基础更加牢固。\n`;
  });
}

it('moves a finding to the other of two lines that change places in one edit', () => {
  const all = paragraphs(36);
  const sound = all[30] ?? '';
  const odd = sound.replace('群众', '群众）').replace('宣讲', '宣传');
  const content = `${title}一、工作情况\n${all.slice(0, 28).join('')}${odd}${sound}${all.slice(31).join('')}`;
  const { again, fresh } = afterEdit(content, (text) => {
    text.edit({ start: { line: 30, character: 0 }, end: { line: 32, character: 0 } }, sound + odd);
  });
  expect(plain(again)).toEqual(plain(fresh));
});

it('sees that a number typed before a paragraph closes a gap', () => {
  const [first = '', ...rest] = paragraphs(36);
  const content = `${title}一、工作情况\n1.健全制度\n${rest.join('')}${first}3.落实责任\n${first}`;
  const { again, fresh } = afterEdit(content, (text) => {
    text.edit({ start: { line: 38, character: 0 }, end: { line: 38, character: 3 } }, '2，规范执法。');
  });
  expect(fresh.headings.length).toBe(4);
  expect(plain(again)).toEqual(plain(fresh));
});

it('finds a sentence that stands in the paragraph before, whichever other it shares with one farther up', () => {
  const [first = '', second = ''] = paragraphs(2).map((paragraph) => paragraph.trim());
  const content = `${title}一、工作情况\n${`${first}${second}\n`.repeat(3)}`;
  const { again, fresh } = afterEdit(content, (text) => {
    text.edit({ start: { line: 3, character: 4 }, end: { line: 3, character: 5 } }, '');
  });
  const last = fresh.findings.filter(
    ({ rule, range }) => rule.id === 'text/repeated-passage' && range.start.line === 4,
  );
  expect(last).toHaveLength(1);
  expect(plain(again)).toEqual(plain(fresh));
});

it.each(['全镇扎实开展工作\n', '加强领导\n'])('moves what was found below %j without looking for it again', (typed) => {
  const all = paragraphs(10).join('');
  const content = `一、工作情况\n${all}二、存在的不足\n一是案件）多起。\n四、打算\n`;
  const text = new ReportText('file:///a.txt', 'baogao', 1, content);
  const messages = ({ findings }: AnalysedReport): unknown[] =>
    findings.filter(({ range }) => range.start.line > 9).map(({ message }) => message);
  const before = messages(analyse(text, knowledge, settings));
  expect(before.length).toBeGreaterThan(1);
  text.edit({ start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, typed);
  const after = messages(analyse(text, knowledge, settings));
  expect(after.map((message, index) => message === before[index])).toEqual(before.map(() => true));
});

it.each(['有', '\n'])('keeps the headings while %j is typed behind one of them on its line', (typed) => {
  const content = `${title}一、工作情况\n（一）加强领导。${paragraphs(1).join('')}（二）普法宣传\n${paragraphs(2).join('')}`;
  const text = new ReportText('file:///a.txt', 'baogao', 1, content);
  const { headings } = analyse(text, knowledge, settings);
  text.edit({ start: { line: 2, character: 20 }, end: { line: 2, character: 20 } }, typed);
  expect(analyse(text, knowledge, settings).headings).toBe(headings);
  expect(headings.at(-1)?.range.start.line).toBe(typed === '\n' ? 4 : 3);
});

it.each([
  ['的能力', '全镇落实行政执法三项制度，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提高，干部的能力'],
  ['通知', '上一篇：关于开展普法宣传的通知'],
])('moves or words anew what it says of %s when its line changes', (words, line) => {
  const content = `${title}一、工作情况\n${paragraphs(30).join('')}${line}\n二、打算\n${paragraphs(1).join('')}`;
  const character = line.indexOf(words);
  const { again, fresh } = afterEdit(content, (text) => {
    text.edit({ start: { line: 32, character }, end: { line: 32, character: character + 1 } }, '有');
    text.edit({ start: { line: 32, character: 2 }, end: { line: 32, character: 2 } }, words === '通知' ? '' : '共');
  });
  expect(plain(again)).toEqual(plain(fresh));
});

it('speaks of markup as it is after an edit inside it', () => {
  const head = `${title}一、工作情况\n${paragraphs(30).join('')}`;
  const line = head.split('\n').length - 1;
  const content = `${head}<p style="text-indent:2em">坚持依法行政。\n二、打算\n继续努力。`;
  const text = new ReportText('file:///a.txt', 'baogao', 1, content);
  const messages = (): string[] => analyse(text, knowledge, settings).findings.map(({ message }) => message.zh);
  expect(messages()).toContain('“<p style="text-indent:2em">”是网页代码残留');
  text.edit({ start: { line, character: 22 }, end: { line, character: 23 } }, '4');
  expect(messages()).toContain('“<p style="text-indent:4em">”是网页代码残留');
});

it('says the same of what rules find wrong after small edits as of a text made anew', () => {
  const wrong = rules.flatMap(({ examples }) => examples.wrong.map((example) => example.wrong.replace(/[⟦⟧]/g, '')));
  const opening = fc.constantFrom('', '', '（一）加强领导。', '一是', '1.健全制度。');
  const lines = fc.array(
    fc.tuple(opening, fc.constantFrom(...wrong)).map((parts) => parts.join('')),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const small = fc.record({
    line: fc.nat(8),
    character: fc.nat(60),
    deleted: fc.nat(1),
    typed: fc.constantFrom('有', '，', '\n', '2', '工作情况良好', '有\n', ''),
  });
  // What stands at the head of a report is read anew at each edit, so the lines stand well behind it.
  const head = `${title}一、工作情况\n${paragraphs(30).join('')}`;
  const firstLine = head.split('\n').length - 1;
  fc.assert(
    fc.property(lines, fc.array(small, { minLength: 1, maxLength: 4 }), (texts, edits) => {
      const text = new ReportText('file:///a.txt', 'baogao', 1, `${head}${texts.join('\n')}\n二、打算\n继续努力。`);
      analyse(text, knowledge, settings);
      for (const { line, character, deleted, typed } of edits) {
        const start = text.clamp({ line: firstLine + line, character });
        text.edit({ start, end: { line: start.line, character: start.character + deleted } }, typed);
        const fresh = new ReportText('file:///a.txt', 'baogao', 1, text.getText());
        expect(plain(analyse(text, knowledge, settings))).toEqual(plain(analyse(fresh, knowledge, settings)));
      }
    }),
    { numRuns: 60 },
  );
});
