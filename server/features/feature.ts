import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { AnalysedReport } from '../analyse.js';
import type { Report } from '../document/report.js';
import { untilEdited, type Steps } from '../document/steps.js';
import type { Locale } from '../text/localized.js';
import type { Segmenter } from '../text/segmenter.js';
import { inTurns } from '../workspace/turns.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Requests } from './protocol.js';

/** What a feature works with once the client has said who it is. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly segmenter: Segmenter;
  readonly client: ClientCapabilities;
  readonly locale: Locale;
  /** Whether the client runs the links that lead into the glossary. */
  readonly glossaryLinks: boolean;
}

/** One capability of the protocol: what it announces, and how it answers. */
export interface Feature {
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  register(session: Session): void;
}

/** Answers from the analysis of the document that `params` names, or with `otherwise` if it is not open. */
export function withReport<Params extends { textDocument: { uri: string } }, Result>(
  session: Session,
  otherwise: Result,
  answer: (report: AnalysedReport, params: Params) => Result | Promise<Result>,
): (params: Params, token?: CancellationToken) => Result | Promise<Result> {
  const { workspace } = session;
  return whenReady(workspace, 'isReady', (params) => {
    const report = workspace.report(params.textDocument.uri);
    return report === undefined ? otherwise : answer(report, params);
  });
}

/**
 * As {@link withReport}, for what asks nothing of the rules: right behind an edit it need not wait until they have looked
 * at that.
 */
export function withReading<Params extends { textDocument: { uri: string } }, Result>(
  { workspace }: Session,
  otherwise: Result,
  answer: (report: Report, params: Params) => Result,
): (params: Params, token?: CancellationToken) => Result | Promise<Result> {
  return whenReady(workspace, 'isRead', (params) => {
    const report = workspace.reading(params.textDocument.uri);
    return report === undefined ? otherwise : answer(report, params);
  });
}

function whenReady<Params extends { textDocument: { uri: string } }, Result>(
  workspace: Workspace,
  isReady: 'isReady' | 'isRead',
  answerNow: (params: Params) => Result | Promise<Result>,
): (params: Params, token?: CancellationToken) => Result | Promise<Result> {
  return (params, token) => {
    const { uri } = params.textDocument;
    if (workspace[isReady](uri) && token?.isCancellationRequested !== true) return answerNow(params);
    return unlessCancelled(workspace.ready(uri), token).then(() => answerNow(params));
  };
}

/** As {@link withReport}, for what takes its time over a long report: others are served meanwhile, and it starts over where the text is edited. */
export function withReportInSteps<Params extends { textDocument: { uri: string } }, Result extends object | string>(
  { workspace }: Pick<Session, 'workspace'>,
  otherwise: Result | null,
  answer: (report: AnalysedReport, params: Params) => Steps<Result>,
): (params: Params, token?: CancellationToken) => Promise<Result | null> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    for (;;) {
      await unlessCancelled(workspace.ready(uri), token);
      const report = workspace.report(uri);
      if (report === undefined) return otherwise;
      const result = await inTurns(untilEdited(report.text, answer(report, params)), token);
      if (token?.isCancellationRequested === true) throw cancellation();
      if (result !== undefined) return result;
    }
  };
}

/** Waits for `work`, but no longer than the client wants its answer: then it rejects as the protocol asks. */
export function unlessCancelled<Result>(work: Promise<Result>, token: CancellationToken | undefined): Promise<Result> {
  if (token === undefined) return work;
  // A token that was cancelled before anybody listened tells nobody any more.
  if (token.isCancellationRequested) return Promise.reject(cancellation());
  const cancelled = new Promise<never>((_resolve, reject) => {
    token.onCancellationRequested(() => {
      reject(cancellation());
    });
  });
  return Promise.race([work, cancelled]);
}

/** What a request is answered with whose answer nobody wants any more. */
export function cancellation(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Answers one of the requests of Baogao's own client. */
export function answer<Name extends keyof Requests>(
  { connection }: Session,
  name: Name,
  handler: (
    params: Requests[Name]['params'],
    token: CancellationToken,
  ) => Requests[Name]['result'] | Promise<Requests[Name]['result']>,
): void {
  connection.onRequest(name, handler);
}

/** Lets `work` run that no request waits for. What goes wrong in it is written to the client's log and ends nothing else. */
export function attend({ connection }: Session, work: Promise<unknown> | undefined): void {
  work?.catch((error: unknown) => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}

/** Lets a request to the client run. A client may refuse any, and does without what it was for. */
export function attempt(request: Promise<unknown>): void {
  request.catch(() => undefined);
}
