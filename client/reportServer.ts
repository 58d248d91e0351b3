import { languages, workspace, type CancellationToken, type Disposable, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from '../server/features/protocol.js';
import { documentSelector } from './client.js';
import { serveFiles } from './fileAccess.js';

/** Whether `document` is one that Baogao serves. */
export function isReport(document: TextDocument): boolean {
  return languages.match(documentSelector, document) > 0;
}

/** The language server, started when it is first needed: nothing runs for a Markdown file that is no report. */
export class ReportServer implements Disposable {
  readonly #create: () => Promise<BaseLanguageClient>;
  readonly #disposables: Disposable[];
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(create: () => Promise<BaseLanguageClient>) {
    this.#create = create;
    this.#disposables = [
      workspace.onDidOpenTextDocument((document) => this.#startFor(document)),
      workspace.onDidGrantWorkspaceTrust(
        () => void this.#client?.then((client) => client.sendNotification('baogao/trusted')),
      ),
    ];
    for (const document of workspace.textDocuments) this.#startFor(document);
  }

  /** Asks the server, starting it if need be. */
  async ask<Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]['params'],
    token?: CancellationToken,
  ): Promise<Requests[Name]['result']> {
    const client = await this.start();
    // A token that is undefined would be sent, as a second parameter.
    if (token === undefined) return client.sendRequest<Requests[Name]['result']>(name, params);
    return client.sendRequest<Requests[Name]['result']>(name, params, token);
  }

  /** The running client. */
  start(): Promise<BaseLanguageClient> {
    return (this.#client ??= this.#launch());
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    // One that has ended, or that hangs, cannot stop as it should; the library sees to its process.
    await client?.stop().catch(() => undefined);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #launch(): Promise<BaseLanguageClient> {
    const client = await this.#create();
    serveFiles(client);
    await client.start();
    return client;
  }

  #startFor(document: TextDocument): void {
    if (this.#client === undefined && isReport(document)) void this.start();
  }
}

/** What the server needs of a document to find it again. */
export function inReport(document: TextDocument): { textDocument: { uri: string } } {
  return { textDocument: { uri: document.uri.toString() } };
}
