import { workspace, type OutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ClientFacts } from '../server/features/protocol.js';
import { reportNames } from './reportFiles.js';
import { Restarts, type Actions } from './restarts.js';

/** The name of the client in the editor's lists and of its output channel. */
export const clientName = '报告助手 Baogao';

/** The documents that Baogao serves: its own language, and Markdown files whose names say that they are reports. */
export const documentSelector = [
  { language: 'baogao' },
  { language: 'markdown', pattern: `**/${reportNames}.{md,markdown}` },
];

/** Options that the desktop and the web client share. */
export function clientOptions(outputChannel: OutputChannel, library: Actions): LanguageClientOptions {
  return {
    // The server also reads what the user keeps under .baogao, as it is typed.
    documentSelector: [...documentSelector, { pattern: '**/.baogao/**/*.json' }],
    outputChannel,
    // Asked anew each time that a server starts: the folder may have been trusted since.
    initializationOptions: (): ClientFacts => ({ trusted: workspace.isTrusted, files: true, glossaryLinks: true }),
    errorHandler: new Restarts(library),
    // What users write into their own entries is shown in hovers, so nothing else may run from there.
    markdown: { isTrusted: { enabledCommands: ['baogao.openGlossary'] } },
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.baogao/**/*.json') },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
