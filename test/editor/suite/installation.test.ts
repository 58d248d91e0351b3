import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { extensions } from 'vscode';

describe('the installed package', () => {
  it('activates from the folder it was installed in', async () => {
    const extension = extensions.getExtension('baogao.baogao');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
