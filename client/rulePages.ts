import { workspace, type Disposable } from 'vscode';
import type { ReportServer } from './reportServer.js';

/** Shows the pages of rules, to which diagnostics link, from what the server knows of them. */
export function registerRulePages(server: ReportServer): Disposable {
  return workspace.registerTextDocumentContentProvider('baogao-rule', {
    async provideTextDocumentContent(uri, token) {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      return (await server.ask('baogao/rulePage', { rule }, token)) ?? '';
    },
  });
}
