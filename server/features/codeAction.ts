import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { comparePositions, overlaps, type Range } from '../text/position.js';
import { actionDataFrom, stateOf, type ActionData } from './actionData.js';
import { addTermActions, addTermEdit } from './addTerm.js';
import { toDiagnostic } from './diagnostic.js';
import { withReport, type Feature, type Session } from './feature.js';
import { editAllFixes, fixAllActions, fixAllKind } from './fixAll.js';
import { refactoringEdit, refactoringKinds, refactoringsAt } from './refactoring.js';
import { suppressions, suppressionEdit } from './suppression.js';
import { workspaceEdit } from './workspaceEdit.js';

/** Findings whose fixes are offered at once at most: nobody reads a longer menu, whatever is selected. */
const mostFindings = 30;

/**
 * The light bulb: fixes of the findings at the cursor, fixes of all of a kind, ways to hide what is not wanted and to add
 * terms, and on a heading ways to rearrange its section.
 */
export const codeAction: Feature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...refactoringKinds, fixAllKind],
      ...(canResolve(client) ? { resolveProvider: true } : {}),
    },
  }),
  register(session) {
    session.connection.onCodeAction(
      withReport(session, [], (report, { range, context }: CodeActionParams) => {
        const actions = actionsAt(session, report, range, context.only);
        if (canResolve(session.client)) return actions;
        return Promise.all(actions.map((action) => resolve(session, action)));
      }),
    );
    session.connection.onCodeActionResolve((action) => resolve(session, action));
  },
};

function canResolve(client: Session['client']): boolean {
  const { codeAction: can } = client.textDocument ?? {};
  return can?.dataSupport === true && can.resolveSupport?.properties.includes('edit') === true;
}

/** The actions for `range`, without their edits; `only` are the kinds that the client wants. */
function actionsAt(
  session: Session,
  report: AnalysedReport,
  range: Range,
  only: CodeActionParams['context']['only'],
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const findings = report.findings.filter((finding) => overlaps(finding.range, range)).slice(0, mostFindings);
    for (const finding of findings) actions.push(...quickFixes(session, report, finding));
    actions.push(...fixAllActions(session, report, findings), ...suppressions(session, report, findings));
    actions.push(...addTermActions(session, report, range));
  }
  if (only !== undefined && wants(only, fixAllKind) && report.findings.some(({ rule }) => rule.fixable === 'safe')) {
    const title = session.locale === 'zh' ? '修正全部可自动修改的问题' : 'Fix all that can be fixed automatically';
    actions.push({ title, kind: fixAllKind, data: { ...stateOf(report), kind: 'fixAll', rule: null } });
  }
  const refactorings = refactoringsAt(report, range.start).filter(({ kind }) => wants(only, kind));
  for (const { name, kind, heading, title } of refactorings) {
    const data: ActionData = { ...stateOf(report), kind: 'refactor', refactoring: name, heading: heading.range.start };
    actions.push({ title: title[session.locale], kind, data });
  }
  return actions;
}

/** Whether `kind` is one of the `wanted` kinds or below one of them; where none is named, all are wanted. */
function wants(wanted: readonly string[] | undefined, kind: string): boolean {
  return wanted === undefined || wanted.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

function quickFixes(session: Session, report: AnalysedReport, finding: ReportedFinding): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, report.text.uri, session.locale)];
  return finding.fixes().map(({ title }, index) => {
    const data: ActionData = {
      ...stateOf(report),
      kind: 'fix',
      rule: finding.rule.id,
      range: finding.range,
      index,
    };
    return {
      title: title[session.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: index === 0,
      data,
    };
  });
}

/** `action` with its edit, or as it is where the report has changed since it was offered. */
async function resolve(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = actionDataFrom(action.data);
  const report = data === undefined ? undefined : session.workspace.report(data.uri);
  if (data === undefined || report?.text.version !== data.version) return action;
  const edit = await editFor(session, report, data);
  return edit === undefined ? action : { ...action, edit };
}

function editFor(
  session: Session,
  report: AnalysedReport,
  data: ActionData,
): WorkspaceEdit | undefined | Promise<WorkspaceEdit | undefined> {
  if (data.kind === 'addTerm') return addTermEdit(session, report, data.term);
  if (data.kind === 'refactor') {
    const edits = refactoringEdit(report, data.refactoring, data.heading);
    return edits === undefined ? undefined : workspaceEdit(session, report, { edits });
  }
  if (data.kind === 'fixAll') return editAllFixes(session, report, data.rule);
  const finding = report.findings.find(({ rule, range }) => rule.id === data.rule && isSame(range, data.range));
  if (finding === undefined) return undefined;
  if (data.kind === 'suppress') return suppressionEdit(session, report, finding, data.reach);
  const fix = finding.fixes()[data.index];
  return fix === undefined ? undefined : workspaceEdit(session, report, fix);
}

function isSame(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
