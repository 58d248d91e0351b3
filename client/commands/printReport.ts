import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Desk } from '../desk.js';
import { printHtml } from '../preview/html.js';
import { inReport } from '../reportServer.js';
import { withExtension } from './wordFile.js';

/** Makes a page of the active report that a browser prints in official layout, and opens it there where it can. */
export async function printReport({ context, server, report }: Desk): Promise<void> {
  const { document } = report;
  if (document === undefined) return;
  const layout = await server.ask('baogao/layout', inReport(document));
  if (layout === null) return;
  const css = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'client/media/report.css'));
  const html = printHtml(layout.title ?? '', layout.paragraphs, new TextDecoder().decode(css));
  const target = await window.showSaveDialog({
    defaultUri: withExtension(document.uri, 'html'),
    filters: { [l10n.t('Page for the browser')]: ['html'] },
    title: l10n.t('Print from the browser'),
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  const open = l10n.t('Open in Browser');
  const saved = l10n.t('The page is saved. Open it in a browser and print it there.');
  const offers = target.scheme === 'file' ? [open] : [];
  if ((await window.showInformationMessage(saved, ...offers)) === open) await env.openExternal(target);
}
