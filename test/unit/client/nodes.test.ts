import { expect, test } from 'vitest';
import { reconcile, type TreeNode } from '../../../client/views/nodes.js';

function node(id: string, label: string, children: TreeNode[] = []): TreeNode {
  return { id, label, children };
}

function update(before: TreeNode[], after: TreeNode[]): { listChanged: boolean; changed: string[] } {
  const changed: TreeNode[] = [];
  const listChanged = reconcile(before, after, changed);
  return { listChanged, changed: changed.map(({ id }) => id) };
}

test('draws nothing again when nothing differs', () => {
  const nodes = [node('a', 'A', [node('b', 'B')])];
  expect(update(nodes, [node('a', 'A', [node('b', 'B')])])).toEqual({ listChanged: false, changed: [] });
});

test('draws only the node whose label differs, and keeps its object', () => {
  const inner = node('b', 'B');
  const nodes = [node('a', 'A', [inner]), node('c', 'C')];
  expect(update(nodes, [node('a', 'A', [node('b', 'new')]), node('c', 'C')]).changed).toEqual(['b']);
  expect(inner.label).toBe('new');
  expect(nodes[0]?.children[0]).toBe(inner);
});

test('draws the parent of a node that came or went', () => {
  const nodes = [node('a', 'A', [node('b', 'B')])];
  expect(update(nodes, [node('a', 'A', [node('b', 'B'), node('c', 'C')])])).toEqual({
    listChanged: false,
    changed: ['a'],
  });
  expect(update(nodes, [node('a', 'A', [])])).toEqual({ listChanged: false, changed: ['a'] });
  expect(nodes[0]?.children).toEqual([]);
});

test('says that the roots changed when their order did', () => {
  const nodes = [node('a', 'A'), node('b', 'B')];
  expect(update(nodes, [node('b', 'B'), node('a', 'A')])).toEqual({ listChanged: true, changed: [] });
  expect(nodes.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('takes a place over without drawing, and forgets what the fresh node no longer has', () => {
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } };
  const nodes: TreeNode[] = [{ ...node('a', 'A'), description: 'old' }];
  expect(update(nodes, [{ ...node('a', 'A'), description: 'old', range }]).changed).toEqual([]);
  expect(nodes[0]?.range).toEqual(range);
  expect(update(nodes, [node('a', 'A')]).changed).toEqual(['a']);
  expect(nodes[0]?.description).toBeUndefined();
});
