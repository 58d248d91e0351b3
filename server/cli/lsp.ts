import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../connection.js';
import type { Command } from './command.js';

/** `baogao lsp --stdio`: the language server for any LSP editor. */
export const languageServer: Command = {
  usage: 'lsp --stdio',
  summary: { zh: '以语言服务器运行，供其他编辑器使用。', en: 'Runs the language server, for other editors.' },
  run() {
    const reader = new StreamMessageReader(process.stdin);
    const writer = new StreamMessageWriter(process.stdout);
    serve(createConnection(ProposedFeatures.all, reader, writer));
    return new Promise<number>((resolve) => process.stdin.on('close', () => resolve(0)));
  },
};
