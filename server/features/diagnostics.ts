import {
  type CancellationToken,
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import type { ReportText } from '../document/reportText.js';
import { sameValue } from '../text/sameValue.js';
import { toDiagnostics } from './diagnostic.js';
import { attempt, attend, unlessCancelled, type Feature, type Session } from './feature.js';
import { withoutUnfinished } from './typing.js';

/** Findings, pulled by clients that can pull and pushed to those that cannot, always for a stated version. */
export const diagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: { identifier: 'baogao', interFileDependencies: false, workspaceDiagnostics: false },
  }),
  register(session) {
    session.connection.languages.diagnostics.on((params, token) =>
      pull(session, params.textDocument.uri, params.previousResultId, token),
    );
  },
};

/** What a client was last told of a text, under a name that it gives back when it asks again. */
interface Told {
  readonly resultId: string;
  readonly findings: readonly ReportedFinding[];
  readonly all: readonly Diagnostic[];
  readonly items: readonly Diagnostic[];
}

const told = new WeakMap<ReportText, Told>();
/** Names are never used twice, not even by a server that takes the place of another. */
const firstName = Date.now().toString(36);
let names = 0;

async function pull(
  session: Session,
  uri: string,
  previousResultId?: string,
  token?: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await unlessCancelled(session.workspace.ready(uri), token);
  const report = session.workspace.report(uri);
  if (report === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { resultId, items } = tell(session, report);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}

/** What to tell of `report`: the same as last time, name and all, where the findings read the same. */
function tell(session: Session, report: AnalysedReport): Told {
  const { text, findings } = report;
  const last = told.get(text);
  const all = last?.findings === findings ? last.all : toDiagnostics(report, session.locale);
  const canShowMore = !pullsDiagnostics(session) || mayRefresh(session);
  const items = canShowMore ? withoutUnfinished(text, all, last?.items ?? [], () => showMore(session, text)) : all;
  const resultId = last !== undefined && sameItems(last.items, items) ? last.resultId : `${firstName}.${++names}`;
  const now = { resultId, findings, all, items };
  told.set(text, now);
  return now;
}

function sameItems(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => sameValue(item, b[index])));
}

function showMore(session: Session, text: ReportText): void {
  if (session.workspace.text(text.uri) !== text) return;
  if (pullsDiagnostics(session)) refresh(session);
  else publish(session, text.uri);
}

/** Whether the client asks for diagnostics by itself. */
function pullsDiagnostics({ client }: Session): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

function mayRefresh({ client }: Session): boolean {
  return client.workspace?.diagnostics?.refreshSupport === true;
}

/** Makes the client show the findings of `uri` as they are now, where it does not ask by itself. */
export function publish(session: Session, uri: string): void {
  if (!pullsDiagnostics(session)) attend(session, send(session, uri));
}

async function send(session: Session, uri: string): Promise<void> {
  if (!session.workspace.isReady(uri)) await session.workspace.ready(uri);
  const report = session.workspace.report(uri);
  if (report === undefined) return;
  const { version } = report.text;
  await session.connection.sendDiagnostics({ uri, version, diagnostics: [...tell(session, report).items] });
}

/** Makes the client show all findings anew, after knowledge or settings changed. */
export function refresh(session: Session): void {
  if (!pullsDiagnostics(session)) {
    for (const text of session.workspace.texts) publish(session, text.uri);
  } else if (mayRefresh(session)) {
    attempt(session.connection.sendRequest(DiagnosticRefreshRequest.type));
  }
}
