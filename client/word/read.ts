import mammoth from 'mammoth';
import { numberParagraphs, type NumberedParagraph } from './numbering.js';

/** A Word file as text, and how much of it text cannot hold. */
export interface WordText {
  readonly text: string;
  readonly lost: LostParts;
  /** What the reader of the file says about parts that it did not know. */
  readonly warnings: readonly string[];
}

/** What was in the file and is not, or only differently, in the text. */
export interface LostParts {
  readonly images: number;
  readonly notes: number;
  readonly comments: number;
  /** Cells that spanned several rows or columns. */
  readonly mergedCells: number;
  /** Paragraphs that Word numbered by itself; their numbers are written out. */
  readonly numbered: number;
}

/** The text of a Word file (OOXML): a line each paragraph and each table row. */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const reader = new Reader();
  const { buffer, byteOffset, byteLength } = bytes;
  const arrayBuffer = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { messages } = await mammoth.convertToHtml(
    // Mammoth's two builds, for Node and for browsers, look under different names and take the same.
    { arrayBuffer, buffer: arrayBuffer as unknown as Buffer },
    {
      // Mammoth calls it with the document that it read; nothing of the HTML is used, so nothing is converted.
      transformDocument: (document: DocumentElement) => {
        reader.read(document);
        return { ...document, children: [] };
      },
    },
  );
  return { ...reader.result(), warnings: messages.map(({ message }) => message) };
}

/** What of mammoth's document tree is read here. */
interface DocumentElement {
  readonly type: string;
  readonly children?: readonly DocumentElement[];
  readonly value?: string;
  readonly comments?: readonly unknown[];
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly breakType?: string;
}

class Reader {
  readonly #paragraphs: NumberedParagraph[] = [];
  readonly #lost = { images: 0, notes: 0, comments: 0, mergedCells: 0 };

  read(element: DocumentElement): void {
    this.#lost.comments += element.comments?.length ?? 0;
    switch (element.type) {
      case 'paragraph':
        this.#readParagraph(element);
        break;
      case 'tableRow':
        this.#readRow(element);
        break;
      default:
        for (const child of element.children ?? []) this.read(child);
    }
  }

  result(): { text: string; lost: LostParts } {
    const { lines, numbered } = numberParagraphs(this.#paragraphs);
    return {
      text: `${lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`,
      lost: { ...this.#lost, numbered },
    };
  }

  #readParagraph(element: DocumentElement): void {
    const { numbering } = element;
    const level = numbering?.isOrdered === true ? Number(numbering.level) : undefined;
    this.#paragraphs.push({ text: this.#textOf(element).trimEnd(), level });
  }

  #readRow({ children = [] }: DocumentElement): void {
    const cells = children.flatMap((cell) => {
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan > 1 || rowSpan > 1) this.#lost.mergedCells++;
      const text = (cell.children ?? []).map((part) => this.#textOf(part).trim()).join(' ');
      return [text.replace(/\s*\n\s*/g, ' '), ...Array.from({ length: colSpan - 1 }, () => '')];
    });
    this.#paragraphs.push({ text: `| ${cells.join(' | ')} |`, level: undefined });
  }

  #textOf(element: DocumentElement): string {
    switch (element.type) {
      case 'text':
        return element.value ?? '';
      case 'tab':
        return '\t';
      case 'break':
        return element.breakType === 'line' ? '\n' : '';
      case 'image':
        this.#lost.images++;
        return '';
      case 'noteReference':
        this.#lost.notes++;
        return '';
      default:
        return (element.children ?? []).map((child) => this.#textOf(child)).join('');
    }
  }
}
