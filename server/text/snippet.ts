/** What a snippet proposes at a place to fill in: ${1:写明举措}. */
const placeholder = /\$\{\d+:([^}]*)\}/g;

/** A line of a snippet as plain text: ${1:写明举措} becomes 写明举措. */
export function withoutPlaceholders(line: string): string {
  return line.replace(placeholder, '$1');
}

/** The words that the placeholders of a snippet's line propose, in their order. */
export function proposedWords(line: string): string[] {
  return Array.from(line.matchAll(placeholder), ([, words = '']) => words);
}
