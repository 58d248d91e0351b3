import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { extensions } from 'vscode';
import type { BaogaoApi } from '../../../client/api.js';
import { readRun } from './channel.js';
import { clearDesk, eventually, openText, outline } from './desk.js';

describe('the installed package', () => {
  afterEach(clearDesk);

  it('activates from the folder it was installed in', async () => {
    const { extension } = await activated();
    assert.ok(extension.isActive);
    assert.match(extension.extensionPath, /extensions.baogao\.baogao-/);
  });

  it('gives a report its outline', async () => {
    const document = await openText(
      '青石镇2025年法治政府建设年度报告\n一、主要举措和成效\n二、存在的不足\n三、下一步打算\n',
    );
    assert.equal(document.languageId, 'baogao');
    assert.ok((await outline(document)).length > 0);
  });

  it('names what it contains of others, with their licences', async () => {
    const { extension } = await activated();
    const notices = readFileSync(join(extension.extensionPath, 'ThirdPartyNotices.txt'), 'utf8');
    const names = [...notices.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);
    for (const name of ['ajv', 'docx', 'opencc-js', 'vscode-languageclient']) assert.ok(names.includes(name), name);
    assert.equal(names.includes('nodejieba'), readRun().engine === 'jieba');
    assert.ok((notices.match(/Permission is hereby granted/g) ?? []).length > 10);
  });

  it('cuts text into words with the engine it carries', async () => {
    const { engine } = readRun();
    const { api } = await activated();
    const text = '共排查调处新发案件20起';
    const { words } = await eventually(`an answer of ${engine}`, async () => {
      const answer = await api.segment(text);
      return answer.engine === engine ? answer : undefined;
    });
    assert.equal(words.map(({ word }) => word).join(''), text);
    assert.ok(words.some(({ word }) => word === '案件'));
  });
});

async function activated() {
  const extension = extensions.getExtension<BaogaoApi>('baogao.baogao');
  assert.ok(extension, 'the extension is installed');
  return { extension, api: await extension.activate() };
}
