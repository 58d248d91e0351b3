/**
 * `text` as it must stand in Markdown to be shown word for word, on one line: entries may come from the workspace, and
 * what they say must not become links, commands, headings or HTML.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|!]/g, '\\$&')
    .replace(/&(?=[#\w]+;)/g, '&amp;')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s*[#+\-=]/, '\\$&');
}

/** A link that shows `text` word for word; the text alone where there is no `href`. */
export function markdownLink(text: string, href: string | undefined): string {
  if (href === undefined) return escapeMarkdown(text);
  const target = href.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, percent));
  return `[${escapeMarkdown(text)}](${target})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
