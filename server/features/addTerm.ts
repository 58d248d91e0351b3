import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import { termMatcher } from '../knowledge/matcher.js';
import type { Range } from '../text/position.js';
import { addTerm, ownTermsFileOf } from '../workspace/ownTerms.js';
import { stateOf } from './actionData.js';
import type { Session } from './feature.js';
import { canKeep, dataFileEdit, keepingOf } from './keeping.js';
import type { OwnTerm } from './protocol.js';

/** Shorter selections name nothing, longer ones are no terms. */
const shortest = 2;
const longest = 30;

/** Offers to add the selected words to the folder's own glossary, and to show the entry to those who can. */
export function addTermActions(session: Session, report: AnalysedReport, range: Range): CodeAction[] {
  const term = selectedTerm(report, range);
  const keeping = canKeep(session, report.text.uri) ? keepingOf(session, report.text.uri, false) : undefined;
  if (term === undefined || keeping === undefined) return [];
  const title = session.locale === 'zh' ? `加入本文件夹词汇表：${term}` : `Add ${term} to the glossary of this folder`;
  const entry: OwnTerm = { uri: ownTermsFileOf(keeping.uri), term };
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      data: { ...stateOf(report), kind: 'addTerm', term },
      ...(session.glossaryLinks ? { command: { title, command: 'baogao.editOwnTerm', arguments: [entry] } } : {}),
    },
  ];
}

/** The edit that adds `term` to the glossary of the report's folder. */
export async function addTermEdit(
  session: Session,
  report: AnalysedReport,
  term: string,
): Promise<WorkspaceEdit | undefined> {
  const keeping = keepingOf(session, report.text.uri, false);
  if (keeping === undefined) return undefined;
  return dataFileEdit(await addTerm(session.workspace.files, ownTermsFileOf(keeping.uri), term));
}

/** The words in `range` as a term would be written, without quotes around them; undefined where they can be none. */
export function selectedTerm({ text, context }: AnalysedReport, { start, end }: Range): string | undefined {
  const line = text.lines[start.line];
  if (line === undefined || start.line !== end.line) return undefined;
  const { view } = line;
  const words = view.text.slice(view.toView(start.character), view.toView(end.character)).trim();
  const term = words.replace(/^[“‘《]+/, '').replace(/[”’》]+$/, '');
  const isTerm =
    term.length >= shortest && term.length <= longest && /\p{L}/u.test(term) && !/[。！？；，：\t]/.test(term);
  return isTerm && termMatcher(context.knowledge).named(term) === undefined ? term : undefined;
}
