import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver-protocol';
import { ServerProcess } from './client.js';

const uri = 'file:///report.txt';
const about = { textDocument: { uri } };
let server: ServerProcess;

beforeEach(() => {
  server = new ServerProcess();
});

afterEach(() => {
  server.process.kill('SIGKILL');
});

/** The code with which the server refuses a request. */
async function refusal(method: string, params?: object): Promise<unknown> {
  return server.connection.sendRequest(method, params).then(
    () => 'answered',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

/** The exit code of the server, once it has ended by itself. */
function exitCode(): Promise<number | null> {
  return new Promise((resolve) => server.process.once('exit', resolve));
}

describe('a server that was not initialized', () => {
  it('refuses every request but initialize, and forgets what it is told', async () => {
    await server.open(uri, '一、标题');
    expect(await refusal('textDocument/documentSymbol', about)).toBe(ErrorCodes.ServerNotInitialized);
    expect(await refusal('shutdown')).toBe(ErrorCodes.ServerNotInitialized);
    await server.initialize();
    expect(await server.connection.sendRequest('textDocument/documentSymbol', about)).toEqual([]);
  });

  it('ends with 1 when told to exit', async () => {
    const code = exitCode();
    await server.connection.sendNotification('exit');
    expect(await code).toBe(1);
  });
});

describe('an initialized server', () => {
  it('refuses to be initialized again and goes on', async () => {
    await server.initialize();
    await server.open(uri, '一、标题');
    expect(await refusal('initialize', { processId: null, rootUri: null, capabilities: {} })).toBe(
      ErrorCodes.InvalidRequest,
    );
    expect(await server.connection.sendRequest('textDocument/documentSymbol', about)).toHaveLength(1);
  });

  it('ends with 1 when told to exit without a shutdown', async () => {
    await server.initialize();
    const code = exitCode();
    await server.connection.sendNotification('exit');
    expect(await code).toBe(1);
  });

  it('ends when its client has gone', async () => {
    await server.initialize();
    const code = exitCode();
    server.process.stdin?.end();
    expect(await code).not.toBeNull();
  });
});

describe('a server that was shut down', () => {
  it('refuses every request, does nothing and ends with 0 when told to exit', async () => {
    const told: unknown[] = [];
    server.connection.onNotification('textDocument/publishDiagnostics', (params) => told.push(params));
    // A client that does not ask for diagnostics is sent them.
    await server.initialize({});
    await server.connection.sendRequest('shutdown');
    await server.open(uri, '一、标题\n三、标题');
    expect(await refusal('textDocument/documentSymbol', about)).toBe(ErrorCodes.InvalidRequest);
    expect(await refusal('shutdown')).toBe(ErrorCodes.InvalidRequest);
    const code = exitCode();
    await server.connection.sendNotification('exit');
    expect(await code).toBe(0);
    expect(told).toEqual([]);
  });
});
