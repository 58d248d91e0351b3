import { expect, test } from 'vitest';
import { previewHtml, printHtml } from '../../../client/preview/html.js';
import { runsOf } from '../../../client/preview/runs.js';
import { updateFrom } from '../../../client/preview/update.js';
import type { LayoutMark, LayoutParagraph } from '../../../server/features/protocol.js';

function paragraph(text: string, line = 0, marks: readonly LayoutMark[] = []): LayoutParagraph {
  return { style: 'body', line, text, headingLength: 0, marks };
}

function mark(start: number, end: number, severity: LayoutMark['severity'], message: string): LayoutMark {
  return { start, end, severity, message };
}

test('a paragraph is cut where its heading ends and its findings begin and end', () => {
  const runs = runsOf({ ...paragraph('（一）执法。办理58件', 0, [mark(8, 11, 'warning', '不对')]), headingLength: 5 });
  expect(runs).toEqual([
    { text: '（一）执法', heading: true },
    { text: '。办理', heading: false },
    { text: '58件', heading: false, finding: { severity: 'warning', message: '不对' } },
  ]);
});

test('where findings overlap the worst shows, and all speak', () => {
  const runs = runsOf(paragraph('甲乙丙', 0, [mark(0, 2, 'hint', 'A'), mark(1, 3, 'error', 'B')]));
  expect(runs.map(({ text, finding }) => [text, finding?.severity, finding?.message])).toEqual([
    ['甲', 'hint', 'A'],
    ['乙', 'error', 'A\n\nB'],
    ['丙', 'error', 'B'],
  ]);
});

test('a finding of no width shows on the character before it', () => {
  expect(runsOf(paragraph('少句号', 0, [mark(3, 3, 'warning', 'x')])).at(-1)).toMatchObject({ text: '号' });
  expect(runsOf(paragraph('甲', 0, [mark(0, 0, 'warning', 'x')]))).toMatchObject([{ text: '甲', finding: {} }]);
});

test('a page is told only what differs', () => {
  const before = [paragraph('甲', 0), paragraph('乙', 1), paragraph('丙', 2)];
  expect(updateFrom(before, before)).toBeUndefined();
  expect(updateFrom(before, [paragraph('甲', 0), paragraph('新', 1), paragraph('丙', 2)])).toEqual({
    type: 'update',
    start: 1,
    keep: 1,
    insert: [paragraph('新', 1)],
    lines: [0, 1, 2],
  });
  expect(
    updateFrom(before, [paragraph('甲', 0), paragraph('乙', 1), paragraph('乙', 2), paragraph('丙', 3)]),
  ).toMatchObject({
    start: 2,
    keep: 1,
    insert: [paragraph('乙', 2)],
    lines: [0, 1, 2, 3],
  });
  expect(updateFrom(before, [])).toMatchObject({ start: 0, keep: 0, insert: [] });
});

test('a page that is new is told to keep nothing, as it may have heard earlier messages late', () => {
  expect(updateFrom([], [paragraph('甲', 0)])).toMatchObject({ start: 0, keep: 0, insert: [paragraph('甲', 0)] });
});

test('a page whose paragraphs only moved is told their lines', () => {
  expect(updateFrom([paragraph('甲', 0)], [paragraph('甲', 2)])).toMatchObject({
    start: 1,
    keep: 0,
    insert: [],
    lines: [2],
  });
});

test('text is never taken for markup', () => {
  const evil = '<script>alert(1)</script>"\'&';
  const html = printHtml(evil, [paragraph(evil), { ...paragraph(`| ${evil} | x |`), style: 'tableRow' }], '');
  expect(html).not.toContain('<script');
  expect(html).toContain('&#60;script&#62;');
});

test('the page loads nothing but its own style and script', () => {
  const parts = {
    uri: 'file:///a"b',
    title: '<i>',
    cspSource: 'https://x',
    style: 'https://x/s',
    script: 'https://x/p',
  };
  const [first, second] = [previewHtml(parts), previewHtml(parts)];
  const nonce = /script-src &#39;nonce-(\w{32})&#39;/.exec(first)?.[1];
  expect(nonce).toBeDefined();
  expect(first).toContain(
    `default-src &#39;none&#39;; style-src https://x; script-src &#39;nonce-${nonce ?? ''}&#39;"`,
  );
  expect(first).toContain(`<script nonce="${nonce ?? ''}" src="https://x/p">`);
  expect(first).toContain('data-uri="file:///a&#34;b"');
  expect(first).not.toContain('<i>');
  expect(second).not.toContain(nonce);
});
