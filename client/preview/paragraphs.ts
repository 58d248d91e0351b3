import type { LayoutParagraph } from '../../server/features/protocol.js';
import { cellsOf, runsOf } from './runs.js';

/** The element that shows `paragraph`. Text is only ever set as text. */
export function paragraphElement(document: Document, paragraph: LayoutParagraph): HTMLElement {
  const element = document.createElement(elementName(paragraph.style));
  element.className = paragraph.style;
  if (paragraph.style === 'tableRow') {
    for (const cell of cellsOf(paragraph.text)) element.append(textElement(document, cell));
    return element;
  }
  for (const { text, heading, finding } of runsOf(paragraph)) {
    const run = textElement(document, text);
    if (heading) run.classList.add('heading');
    if (finding !== undefined) {
      run.classList.add('finding', finding.severity);
      run.title = finding.message;
    }
    element.append(run);
  }
  return element;
}

function textElement(document: Document, text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

function elementName(style: LayoutParagraph['style']): string {
  if (style === 'title') return 'h1';
  if (style === 'heading1') return 'h2';
  return style === 'tableRow' ? 'div' : 'p';
}
