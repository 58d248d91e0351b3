import type { Heading } from '../../document/outline.js';
import type { Report } from '../../document/report.js';
import { reportRule, type Fix } from '../rule.js';
import { custom } from './basis.js';
import { deleteLine } from './deletion.js';

/** Shorter titles (概述, 其他) may stand twice. */
const shortest = 4;

/** Two sections under one heading bear the same title. */
export const duplicateHeading = reportRule({
  id: 'structure/duplicate-heading',
  severity: 'warning',
  title: { zh: '同级标题重复', en: 'Two headings of one level are the same' },
  explanation: {
    zh: '同一部分下面有两个标题完全相同。不同部分下面的同名标题不报。',
    en: 'Two headings under one section have the same title. Headings of the same title in different sections are fine.',
  },
  basis: [custom('同级标题各说一件事。', 'Headings of one level each tell a thing of their own.')],
  advice: { zh: '合并两部分，或者改正其中一个标题。', en: 'Join the two sections, or correct one of the titles.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '一、工作情况\n（一）规范行政执法\n严格程序。\n（二）⟦规范行政执法⟧\n公示结果。\n二、下一步打算\n持续推进。',
      },
      {
        wrong:
          '一、工作情况\n（一）规范行政执法\n严格程序。\n（二）普法宣传\n开展宣传。\n（三）⟦规范行政执法⟧\n二、下一步打算\n持续推进。',
        fixed: '一、工作情况\n（一）规范行政执法\n严格程序。\n（二）普法宣传\n开展宣传。\n二、下一步打算\n持续推进。',
      },
    ],
    right: [
      '一、2024年工作\n（一）规范行政执法\n严格程序。\n二、2025年打算\n（一）规范行政执法\n公示结果。',
      '一、工作情况\n一、工作情况\n正文。',
    ],
  },
  *check(report) {
    const groups: (readonly Heading[])[] = [report.outline, ...report.headings.map((heading) => heading.children)];
    for (const group of groups) {
      yield;
      if (group.length < 2) continue;
      const seen = new Map<string, Heading>();
      for (const heading of group) {
        const first = seen.get(heading.title);
        if (first === undefined) seen.set(heading.title, heading);
        else if (heading.title.length >= shortest && !isSameLine(report, first, heading)) {
          yield {
            range: heading.titleRange,
            message: { zh: `同级已有标题“${heading.title}”。`, en: `“${heading.title}” stands already on this level.` },
            related: [{ range: first.range, message: { zh: '前一个标题', en: 'The first heading' } }],
            fixes: () => deletion(report, heading),
          };
        }
      }
    }
  },
});

/** A heading that has its line to itself and nothing below it says nothing: it can go. */
function deletion({ text }: Report, { range, sectionRange }: Heading): Fix[] {
  const { line } = range.start;
  const raw = text.lineAt(line)?.raw ?? '';
  const isAlone =
    raw.slice(0, range.start.character).trim() === '' && /^[。：；]?\s*$/.test(raw.slice(range.end.character));
  const below = text.getText({ start: { line, character: raw.length }, end: sectionRange.end });
  if (!isAlone || sectionRange.end.line < line || below.trim() !== '') return [];
  const title = { zh: '删去这个没有内容的标题', en: 'Delete this heading, which has no text' };
  return [{ title, edits: [deleteLine(text, line)] }];
}

/** Neighbouring lines that are the same are reported as such. */
function isSameLine({ text }: Report, first: Heading, second: Heading): boolean {
  const line = text.lineAt(first.range.start.line);
  return line?.number === second.range.start.line - 1 && first.ordinal?.text === second.ordinal?.text;
}
