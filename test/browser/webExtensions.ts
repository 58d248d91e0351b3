/// <reference lib="dom" />
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';

/** Unpacked extensions at an address from which a browser takes them, as vscode.dev takes them from the marketplace. */
export interface ServedExtensions {
  /** Has the workbench that `page` will open run them, in the extension host that is a worker of the browser. */
  addTo(page: Page): Promise<void>;
  /** The paths of the files that were asked for. */
  readonly asked: ReadonlySet<string>;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the extensions in these folders, which are named by what stands for them in the address. */
export async function serveExtensions(folders: Readonly<Record<string, string>>): Promise<ServedExtensions> {
  const asked = new Set<string>();
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    asked.add(path);
    const [, name = '', ...rest] = path.split('/');
    const folder = folders[name];
    if (folder === undefined) response.writeHead(404).end();
    else sendFile(response, join(folder, ...rest));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const additionalBuiltinExtensions = Object.keys(folders).map((name) => ({
    scheme: 'http',
    authority,
    path: `/${name}`,
  }));
  return {
    asked,
    addTo: async (page) => {
      await page.addInitScript(addToConfiguration, { additionalBuiltinExtensions });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sendFile(response: ServerResponse, file: string): void {
  // The workers of the workbench ask from another origin.
  const open = { 'access-control-allow-origin': '*' };
  if (existsSync(file) && statSync(file).isFile()) {
    response.writeHead(200, { ...open, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  } else {
    response.writeHead(404, open).end();
  }
}

/** Runs in the page: adds `more` to the configuration that the server wrote into it, before the workbench reads it. */
function addToConfiguration(more: object): void {
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    const settings = element?.getAttribute('data-settings');
    if (element === null || settings == null || document.readyState !== 'interactive') return;
    element.setAttribute('data-settings', JSON.stringify({ ...(JSON.parse(settings) as object), ...more }));
  });
}
