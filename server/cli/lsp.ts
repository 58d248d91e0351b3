import { serveStdio } from '../stdio.js';
import type { Command } from './command.js';

/** `baogao lsp --stdio`: the language server for any LSP editor. */
export const languageServer: Command = {
  usage: 'lsp --stdio',
  summary: { zh: '以语言服务器运行，供其他编辑器使用。', en: 'Runs the language server, for other editors.' },
  async run() {
    await serveStdio();
    return 0;
  },
};
