import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/workspace/node/decoding.js';
import { encodeText, isFaithful } from '../../../server/workspace/node/encoding.js';

const text = '柳河街道2025年法治政府建设年度报告\r\n　　全年共受理申请12件。\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
    ['gb18030', false],
  ])('reads back what was written in %s, byte order mark: %s', (name, byteOrderMark) => {
    const bytes = encodeText(text, { name, byteOrderMark });
    const file = decodeText(bytes);
    expect(file).toEqual({ text, encoding: { name, byteOrderMark } });
    expect('text' in file && isFaithful(bytes, file)).toBe(true);
  });

  it('reads GBK as the GB18030 it is part of', () => {
    expect(decodeText(iconv.encode(text, 'gbk'))).toMatchObject({ text, encoding: { name: 'gb18030' } });
  });

  it.each([
    ['bytes that no encoding has', [0xff, 0xff, 0xff, 0xff]],
    [
      'the head of an image',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0],
    ],
    ['zeros', [0, 0, 0, 0, 0, 0]],
  ])('refuses %s', (_name, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toHaveProperty('problem');
  });
});
