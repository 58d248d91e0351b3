import type { LayoutParagraph } from '../../server/features/protocol.js';
import { cellsOf, runsOf } from './runs.js';

/** Where the page of the preview finds its parts. */
export interface PreviewParts {
  readonly uri: string;
  readonly title: string;
  readonly cspSource: string;
  readonly style: string;
  readonly script: string;
}

/** The page of the preview, empty; what it shows it is told by messages. Nothing but its own style and script may load. */
export function previewHtml({ uri, title, cspSource, style, script }: PreviewParts): string {
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-uri="${escapeHtml(uri)}">
<main id="paper"></main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** The whole report as a page without scripts, for a browser to print. `style` is the text of report.css. */
export function printHtml(title: string, paragraphs: readonly LayoutParagraph[], style: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main id="paper">
${paragraphs.map(paragraphHtml).join('\n')}
</main>
</body>
</html>
`;
}

function paragraphHtml(paragraph: LayoutParagraph): string {
  const { style, text } = paragraph;
  const runs =
    style === 'tableRow'
      ? cellsOf(text).map((cell) => `<span>${escapeHtml(cell)}</span>`)
      : runsOf({ ...paragraph, marks: [] }).map(
          ({ text: run, heading }) => `<span${heading ? ' class="heading"' : ''}>${escapeHtml(run)}</span>`,
        );
  return `<p class="${style}">${runs.join('')}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
