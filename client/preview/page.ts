/// <reference lib="dom" />
import type { FromPage, ToPage } from './messages.js';
import { paragraphElement } from './paragraphs.js';

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const editor = acquireVsCodeApi();
const paper = document.getElementById('paper') ?? document.body;
editor.setState({ uri: document.body.dataset.uri });

/** The source line of each paragraph; ascending. */
let lines: readonly number[] = [];
/**
 * The first paragraph that showed when something else than the reader had moved the page. Events that find it there, or next
 * to it, are not reported back, however late they come.
 */
let toldTo: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') keepPlace(() => update(data));
  else scrollTo(data.line);
});

window.addEventListener(
  'scroll',
  () => {
    const first = firstShown();
    if (toldTo !== undefined && Math.abs(first - toldTo) <= 1) return;
    toldTo = undefined;
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

/** Changes the sheet, and leaves the paragraph that shows first where it is, unless the change takes it away. */
function keepPlace(change: () => void): void {
  const first = paper.children[firstShown()];
  const before = first?.getBoundingClientRect().top ?? 0;
  change();
  if (window.scrollY > 0 && first?.isConnected === true)
    window.scrollBy({ top: first.getBoundingClientRect().top - before });
  toldTo = firstShown();
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

function scrollTo(line: number): void {
  const behind = lines.findIndex((candidate) => candidate > line);
  const index = behind < 0 ? lines.length - 1 : Math.max(0, behind - 1);
  if (index <= 0) window.scrollTo({ top: 0 });
  else paper.children[index]?.scrollIntoView({ block: 'start' });
  toldTo = firstShown();
}

/** Index of the first paragraph of which more than an edge is to be seen. */
function firstShown(): number {
  return Array.from(paper.children).findIndex((child) => child.getBoundingClientRect().bottom > 1);
}
