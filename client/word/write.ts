import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Layout, LayoutParagraph, ParagraphStyle } from '../../server/features/protocol.js';
import { cellsOf, runsOf, type Run } from '../preview/runs.js';
import { formats, type ParagraphFormat } from './format.js';

/** Twentieths of a point. */
const twips = 20;
/** 22 lines fill the 225 mm between the margins. */
const linePitch = 28.95 * twips;

/** `layout` as a Word file (OOXML) in the layout of GB/T 9704—2012. */
export async function writeWord({ title, paragraphs }: Layout): Promise<Uint8Array> {
  const document = new Document({
    ...(title === null ? {} : { title: xmlText(title) }),
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts('仿宋_GB2312'), size: 32 } } } },
    sections: [
      {
        properties: { page: { size: pageSize, margin: margins } },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...contentOf(paragraphs)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const pageSize = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const margins = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
  // The page number stands 7 mm below the text.
  footer: convertMillimetersToTwip(25),
};

/** `text` without the characters that XML cannot hold, even escaped: Word refuses a file that has one. */
function xmlText(text: string): string {
  return text.replace(/[\p{Cs}\ufffe\uffff]|(?!\t)\p{Cc}/gu, '');
}

/** Consecutive rows of a table become one table. */
function* contentOf(paragraphs: readonly LayoutParagraph[]): Generator<Paragraph | Table> {
  let rows: string[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.style === 'tableRow') {
      rows.push(cellsOf(paragraph.text));
      continue;
    }
    if (rows.length > 0) yield tableOf(rows);
    rows = [];
    yield paragraphOf(paragraph);
  }
  if (rows.length > 0) yield tableOf(rows);
}

function paragraphOf(paragraph: LayoutParagraph): Paragraph {
  const format = formats[paragraph.style];
  return new Paragraph({
    ...paragraphOptions(format),
    ...headingLevel(paragraph.style),
    // The title stands two lines above the text.
    ...(paragraph.style === 'title' ? { spacing: { line: 36 * twips, lineRule: LineRuleType.EXACT } } : {}),
    children: runsOf({ ...paragraph, marks: [] }).map((run) => new TextRun(runOptions(run, format))),
  });
}

function runOptions({ text, heading }: Run, format: ParagraphFormat): IRunOptions {
  return {
    text: xmlText(text),
    size: format.size * 2,
    bold: heading && format.boldHeading === true,
    color: '000000',
    font: fonts((heading ? format.headingFont : undefined) ?? format.font),
  };
}

function paragraphOptions({ alignment, indent, size }: ParagraphFormat): IParagraphOptions {
  return {
    alignment: alignments[alignment],
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
    ...(indent > 0 ? { indent: { firstLine: indent * size * twips } } : {}),
    ...(alignment === 'right' ? { indent: { right: 4 * size * twips } } : {}),
  };
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** Word's own heading levels, for its navigation pane. A heading that text follows on its line is none to Word. */
function headingLevel(style: ParagraphStyle): Pick<IParagraphOptions, 'heading'> {
  if (style === 'title') return { heading: HeadingLevel.TITLE };
  return style === 'heading1' ? { heading: HeadingLevel.HEADING_1 } : {};
}

function tableOf(rows: readonly string[][]): Table {
  const columns = Math.max(...rows.map((cells) => cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) => new TableRow({ children: Array.from({ length: columns }, (_, index) => cellOf(cells[index] ?? '')) }),
    ),
  });
}

function cellOf(text: string): TableCell {
  const { size, font } = formats.tableRow;
  return new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text: xmlText(text), size: size * 2, font: fonts(font) })] })],
  });
}

/** — 1 — in 四号 宋体, one character in from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: fonts('宋体'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: alignments[side],
        indent: { [side]: 14 * twips },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** A Chinese font for Chinese characters, digits and Latin letters alike. */
function fonts(name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
