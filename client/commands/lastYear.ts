import {
  CancellationTokenSource,
  l10n,
  window,
  workspace,
  type CancellationToken,
  type QuickPickItem,
  type Uri,
} from 'vscode';
import type { PlainText, ReportIdentity, ReportTypeName } from '../../server/features/protocol.js';
import { filesIn } from '../reportFiles.js';
import type { ReportServer } from '../reportServer.js';

/** What a new report begins with: another's identity and text, or nothing. */
export interface Previous {
  readonly identity?: ReportIdentity;
  readonly text?: PlainText;
}

interface Item extends QuickPickItem {
  readonly previous: Previous;
}

/** As many files with the name of a report are looked into, those of late years first. */
const mostFiles = 400;
/** Larger files are no reports: 2 MiB. */
const largestFile = 2 * 1024 * 1024;
/** Milliseconds after which the user sees that there is a search. */
const patience = 400;

/**
 * Lets the user choose last year's report among those of type `type` under `folder`; they are listed as they are found, so
 * that no folder is too big or too slow. An empty answer where there is none; undefined if the user wants no report at all.
 */
export async function askPrevious(
  server: ReportServer,
  type: ReportTypeName,
  folder: Uri | undefined,
): Promise<Previous | undefined> {
  if (folder === undefined) return {};
  const none: Item = { label: l10n.t('None: begin with the standard sections'), previous: {} };
  const pick = window.createQuickPick<Item>();
  const stop = new CancellationTokenSource();
  pick.title = l10n.t('New report (2/4): last year’s report');
  pick.placeholder = l10n.t('Its unit and subsections are taken over as suggestions');
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.items = [none];
  pick.busy = true;
  const list = (item: Item): void => {
    const active = pick.activeItems;
    const found = [...pick.items.slice(1), item].sort((a, b) => yearOf(b) - yearOf(a));
    pick.items = [none, ...found];
    pick.activeItems = active;
    pick.show();
  };
  const timer = setTimeout(() => pick.show(), patience);
  try {
    return await new Promise<Previous | undefined>((resolve, reject) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.previous));
      pick.onDidHide(() => resolve(undefined));
      findReports(server, type, folder, stop.token, list).then(() => {
        pick.busy = false;
        if (pick.items.length === 1) resolve({});
      }, reject);
    });
  } finally {
    clearTimeout(timer);
    stop.cancel();
    pick.dispose();
  }
}

function yearOf({ previous }: Item): number {
  return previous.identity?.year ?? 0;
}

/** Tells `found` each report of type `type` under `folder`, until `token` says that no more are wanted. */
async function findReports(
  server: ReportServer,
  type: ReportTypeName,
  folder: Uri,
  token: CancellationToken,
  found: (item: Item) => void,
): Promise<void> {
  const files = await filesIn(folder, { most: mostFiles, named: true }, token);
  // One file after the other: the server has reports to analyse in between.
  for (const file of [...files].sort((a, b) => yearNamed(b) - yearNamed(a))) {
    if (token.isCancellationRequested) return;
    const text = await textOf(file).catch(() => undefined);
    if (text === undefined) continue;
    const identity = await server.ask('baogao/identify', { ...text, report: file.toString() });
    if (identity.type.id !== type.id) continue;
    const title = identity.title ?? '';
    found({ label: workspace.asRelativePath(file), description: title, previous: { identity, text } });
  }
}

function yearNamed({ path }: Uri): number {
  return Number(/(?:19|20)\d\d(?=[^/]*$)/.exec(path)?.[0] ?? 0);
}

async function textOf(file: Uri): Promise<PlainText | undefined> {
  const { size } = await workspace.fs.stat(file);
  if (size > largestFile) return undefined;
  const text = await workspace.decode(await workspace.fs.readFile(file), { uri: file });
  return { languageId: /\.md$/.test(file.path) ? 'markdown' : 'baogao', text };
}
