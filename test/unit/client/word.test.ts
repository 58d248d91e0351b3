import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { cellsOf } from '../../../client/preview/runs.js';
import { numberParagraphs } from '../../../client/word/numbering.js';
import { readWord } from '../../../client/word/read.js';
import { writeWord } from '../../../client/word/write.js';
import { layoutOf } from '../../../server/features/layout.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from '../features/open.js';

test('a report comes back from Word as it went', async () => {
  const layout = atOnce(layoutOf(open(sample), 'zh'));
  const { text, lost, warnings } = await readWord(await writeWord(layout));
  expect(text.trimEnd().split('\n')).toEqual(layout.paragraphs.map((paragraph) => paragraph.text));
  expect(lost).toEqual({ images: 0, notes: 0, comments: 0, mergedCells: 0, numbered: 0 });
  expect(warnings).toEqual([]);
});

test('a table comes back as a table', async () => {
  const row = { style: 'tableRow', line: 0, headingLength: 0, marks: [] } as const;
  const paragraphs = [
    { ...row, text: '| 项目 | 2024年 | 2025年 |' },
    { ...row, text: '| 行政处罚 |  | 58件 |' },
  ];
  const { text } = await readWord(await writeWord({ title: null, paragraphs }));
  expect(text).toBe('| 项目 | 2024年 | 2025年 |\n| 行政处罚 |  | 58件 |\n');
});

test('what XML cannot hold is left out, and markup is text', async () => {
  const body = { style: 'body', line: 0, headingLength: 0, marks: [] } as const;
  const paragraphs = [
    { ...body, text: '甲\u0007乙\ud83d丙\uffff😀</w:t><w:p>&amp;]]>' },
    { ...body, style: 'tableRow', text: '| \u0000项目 | \udc00<b>58</b>件 |' } as const,
  ];
  const { text } = await readWord(await writeWord({ title: '标\u0001题', paragraphs }));
  expect(text).toBe('甲乙丙😀</w:t><w:p>&amp;]]>\n| 项目 | <b>58</b>件 |\n');
});

test('a row is cut into cells at bars and tabs', () => {
  expect(cellsOf('| 项目 || 58件 |')).toEqual(['项目', '', '58件']);
  expect(cellsOf('项目\t58件')).toEqual(['项目', '58件']);
});

function numbered(...paragraphs: [string, number?][]): string[] {
  return numberParagraphs(paragraphs.map(([text, level]) => ({ text, level }))).lines;
}

test('numbers that Word counted are written out in the official forms', () => {
  expect(numbered(['主要举措', 0], ['规范执法', 1], ['化解纠纷', 1], ['存在不足', 0], ['培训', 1])).toEqual([
    '一、主要举措',
    '（一）规范执法',
    '（二）化解纠纷',
    '二、存在不足',
    '（一）培训',
  ]);
});

test('below levels numbered by hand, Word’s numbers take the next form and start anew', () => {
  expect(numbered(['一、主要举措'], ['规范执法', 0], ['化解纠纷', 0], ['二、存在不足'], ['培训', 0])).toEqual([
    '一、主要举措',
    '（一）规范执法',
    '（二）化解纠纷',
    '二、存在不足',
    '（一）培训',
  ]);
  expect(numbered(['一、举措'], ['（一）执法'], ['培训', 0])).toEqual(['一、举措', '（一）执法', '1.培训']);
});

test('what text cannot hold is counted', async () => {
  const picture = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
    (character) => character.charCodeAt(0),
  );
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1、', alignment: AlignmentType.START } as const;
  const counted = { numbering: { reference: 'list', level: 0 } };
  const document = new Document({
    numbering: { config: [{ reference: 'list', levels: [level] }] },
    footnotes: { 1: { children: [new Paragraph('脚注')] } },
    comments: { children: [{ id: 0, children: [new Paragraph('批注')] }] },
    sections: [
      {
        children: [
          new Paragraph({ text: '主要举措', ...counted }),
          new Paragraph({ text: '存在不足', ...counted }),
          new Paragraph({ children: [new TextRun('有脚注'), new FootnoteReferenceRun(1)] }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('有批注'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: 'png', data: picture, transformation: { width: 1, height: 1 } }),
              new TextRun({ text: '第二行', break: 1 }),
            ],
          }),
        ],
      },
    ],
  });
  const { text, lost } = await readWord(new Uint8Array(await Packer.toArrayBuffer(document)));
  expect(text).toBe('一、主要举措\n二、存在不足\n有脚注\n有批注\n\n第二行\n');
  expect(lost).toEqual({ images: 1, notes: 1, comments: 1, mergedCells: 0, numbered: 2 });
});

test('what is no Word file is refused', async () => {
  await expect(readWord(new TextEncoder().encode('not a zip'))).rejects.toThrow();
});
