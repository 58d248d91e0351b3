import { workspace, type OutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** The documents that Baogao serves: its own language, and Markdown files whose names say that they are reports. */
export const documentSelector: NonNullable<LanguageClientOptions['documentSelector']> = [
  { language: 'baogao' },
  { language: 'markdown', pattern: '**/*{报告,報告,总结,總結,汇报,匯報,述法}*.md' },
];

/** Options that the desktop and the web client share. */
export function clientOptions(outputChannel: OutputChannel): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel,
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.baogao/**/*.json') },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
