import { describe, expect, it } from 'vitest';
import { ServerProcess } from './client.js';

const uri = 'file:///%E9%9D%92%E7%9F%B3%E9%95%87%E6%8A%A5%E5%91%8A.txt';
const text = '青石镇2025年法治政府建设年度报告\n一、主要举措\n（一）加强领导。\n（三）规范执法。\n';

describe('a client that offers everything', () => {
  const offers = {
    textDocument: { diagnostic: {} },
    window: { workDoneProgress: true },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
  };

  it('is asked for nothing before it has its answer to initialize', async () => {
    const server = new ServerProcess();
    const asked: string[] = [];
    server.connection.onRequest((method) => {
      asked.push(method);
      return null;
    });
    const params = { processId: null, rootUri: null, capabilities: offers, workspaceFolders: [] };
    await server.connection.sendRequest('initialize', params);
    expect(asked).toEqual([]);
    await server.connection.sendNotification('initialized', {});
    expect(await server.stop()).toBe(0);
  });

  it('may refuse all of it, and is served all the same', async () => {
    const server = new ServerProcess();
    server.connection.onRequest((method) => Promise.reject(new Error(`no ${method}`)));
    await server.initialize(offers, 'zh-cn', { workspaceFolders: [] });
    await server.open(uri, text);
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const codes = (await server.diagnostics(uri)).map(({ code }) => code);
    expect(codes).toContain('numbering/gap');
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///none', name: 'none' }], removed: [] },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await server.diagnostics(uri)).length).toBe(codes.length);
    expect(await server.stop()).toBe(0);
  });
});
