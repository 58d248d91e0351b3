import { workspace, type OutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ClientFacts } from '../server/features/protocol.js';

/** The name of the client in the editor's lists and of its output channel. */
export const clientName = '报告助手 Baogao';

/** The documents that Baogao serves: its own language, and Markdown files whose names say that they are reports. */
export const documentSelector = [
  { language: 'baogao' },
  { language: 'markdown', pattern: '**/*{报告,報告,总结,總結,汇报,匯報,述法}*.{md,markdown}' },
];

/** Options that the desktop and the web client share. */
export function clientOptions(outputChannel: OutputChannel): LanguageClientOptions {
  const facts: ClientFacts = { trusted: workspace.isTrusted, files: true, glossaryLinks: true };
  return {
    // The server also reads what the user keeps under .baogao, as it is typed.
    documentSelector: [...documentSelector, { pattern: '**/.baogao/**/*.json' }],
    outputChannel,
    initializationOptions: facts,
    // What users write into their own entries is shown in hovers, so nothing else may run from there.
    markdown: { isTrusted: { enabledCommands: ['baogao.openGlossary'] } },
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.baogao/**/*.json') },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
