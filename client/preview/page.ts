/// <reference lib="dom" />
import type { FromPage, ToPage } from './messages.js';
import { paragraphElement } from './paragraphs.js';

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

/** A place in the sheet: the paragraph of a source line, and how far below the upper edge of the page it stands. */
interface Place {
  readonly line: number;
  readonly top: number;
}

const editor = acquireVsCodeApi();
const paper = document.getElementById('paper') ?? document.body;
editor.setState({ uri: document.body.dataset.uri });

/** The source line of each paragraph; ascending. */
let lines: readonly number[] = [];

/**
 * Where something else than the reader has moved the page to, and the first paragraph that showed then. Events that find it
 * there, or next to it, are not reported back, however late they come.
 */
let settled: (Place & { readonly first: number }) | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') keepPlace(() => update(data));
  else settle({ line: data.line, top: 0 });
});

window.addEventListener(
  'scroll',
  () => {
    const first = firstShown();
    if (settled !== undefined && Math.abs(first - settled.first) <= 1) return;
    settled = undefined;
    const line = lines[first];
    if (line !== undefined) editor.postMessage({ type: 'scrolled', line });
  },
  { passive: true },
);

paper.addEventListener('dblclick', ({ target }) => {
  const child = Array.from(paper.children).findIndex((candidate) => candidate.contains(target as Node | null));
  const line = lines[child];
  if (line !== undefined) editor.postMessage({ type: 'open', line });
});

window.addEventListener('resize', () => keepPlace(fitPaper));
fitPaper();
editor.postMessage({ type: 'ready' });

/** Changes the sheet, and shows what was shown before. */
function keepPlace(change: () => void): void {
  const place = settled ?? placeShown();
  change();
  settle(place);
}

/** Makes the sheet as small as the panel is wide, so that lines break where they do in print. */
function fitPaper(): void {
  const sheet = 794;
  const edges = 32;
  paper.style.zoom = String(Math.min(1, (document.documentElement.clientWidth - edges) / sheet));
}

function update({ start, keep, insert, lines: all }: ToPage & { type: 'update' }): void {
  while (paper.children.length - keep > start) paper.children[start]?.remove();
  const before = paper.children[start] ?? null;
  for (const paragraph of insert) paper.insertBefore(paragraphElement(document, paragraph), before);
  lines = all;
}

/** Scrolls to `place`, or as near to it as the sheet is long. */
function settle({ line, top }: Place): void {
  const behind = lines.findIndex((candidate) => candidate > line);
  const index = behind < 0 ? lines.length - 1 : Math.max(0, behind - 1);
  const paragraph = paper.children[index];
  if (paragraph === undefined || (index === 0 && top >= 0)) window.scrollTo({ top: 0 });
  else window.scrollBy({ top: paragraph.getBoundingClientRect().top - top });
  settled = { line, top, first: firstShown() };
}

function placeShown(): Place {
  const first = firstShown();
  return { line: lines[first] ?? 0, top: paper.children[first]?.getBoundingClientRect().top ?? 0 };
}

/** Index of the first paragraph of which more than an edge is to be seen. */
function firstShown(): number {
  return Array.from(paper.children).findIndex((child) => child.getBoundingClientRect().bottom > 1);
}
