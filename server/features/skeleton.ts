import type { ReportType, SectionType } from '../knowledge/knowledge.js';

/** What stands in for {year}, {nextYear} and {unit} in a report type's texts. */
export interface Blanks {
  readonly year: number;
  readonly unit: string;
}

/** Replaces {year}, {nextYear} and {unit} in `template`. */
export function fill(template: string, { year, unit }: Blanks): string {
  return template.replace(/\{(year|nextYear|unit)\}/g, (_, name: string) =>
    name === 'unit' ? unit : String(name === 'year' ? year : year + 1),
  );
}

/** `text` as the literal part of a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet put together from lines whose placeholders each count from one. */
export class SnippetLines {
  readonly #lines: string[] = [];
  #placeholders = 0;

  /** Adds a line of literal text. */
  literal(text: string): void {
    this.#lines.push(escapeSnippet(text));
  }

  /** Adds lines that hold placeholders, which are numbered on from those that are there. */
  snippet(lines: readonly string[]): void {
    let highest = 0;
    for (const line of lines) {
      this.#lines.push(
        line.replace(/\$(\{?)(\d+)/g, (_, brace: string, number: string) => {
          highest = Math.max(highest, Number(number));
          return `$${brace}${Number(number) + this.#placeholders}`;
        }),
      );
    }
    this.#placeholders += highest;
  }

  toString(): string {
    return `${this.#lines.join('\n')}$0`;
  }
}

/** The heading that a new `section` gets, without ordinal. */
export function headingOf(section: SectionType, blanks: Blanks): string {
  return fill(section.heading, blanks);
}

/** The sections that a new report of `type` begins with: all of them where no regulation says which it must hold. */
export function sectionsToWrite({ sections }: ReportType): readonly SectionType[] {
  if (!sections.some(({ requirement }) => requirement === 'required')) return sections;
  return sections.filter(({ requirement }) => requirement !== 'optional');
}
