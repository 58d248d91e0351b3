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
/** Scrolling that the editor asked for is not reported back to it. */
let quietUntil = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') update(data);
  else scrollTo(data.line);
});

window.addEventListener(
  'scroll',
  () => {
    if (performance.now() < quietUntil) return;
    const first = Array.from(paper.children).findIndex((child) => child.getBoundingClientRect().bottom > 0);
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

window.addEventListener('resize', fitPaper);
fitPaper();
editor.postMessage({ type: 'ready' });

/** Makes the sheet as small as the panel is wide, so that lines break where they do in print. */
function fitPaper(): void {
  const sheet = 794;
  const edges = 32;
  paper.style.zoom = String(Math.min(1, (document.documentElement.clientWidth - edges) / sheet));
}

function update({ start, remove, insert, lines: all }: ToPage & { type: 'update' }): void {
  for (let count = 0; count < remove; count++) paper.children[start]?.remove();
  const before = paper.children[start] ?? null;
  for (const paragraph of insert) paper.insertBefore(paragraphElement(document, paragraph), before);
  lines = all;
}

function scrollTo(line: number): void {
  const behind = lines.findIndex((candidate) => candidate > line);
  const index = behind < 0 ? lines.length - 1 : Math.max(0, behind - 1);
  quietUntil = performance.now() + 200;
  if (index <= 0) window.scrollTo({ top: 0 });
  else paper.children[index]?.scrollIntoView({ block: 'start' });
}
