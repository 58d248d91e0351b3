import { commands, l10n, window } from 'vscode';
import type * as Library from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';

/** What the client library can do when its server fails. The library itself is loaded when a server is needed. */
export type Actions = Pick<typeof Library, 'CloseAction' | 'ErrorAction'>;

/** A server that ends by itself is started again so often within {@link span} milliseconds, and then no more. */
const mostRestarts = 4;
const span = 3 * 60 * 1000;

/**
 * What happens when the server ends by itself: it is started again and given all open documents as they are now, and nobody
 * need know. Where it ends again and again the user is told, once, and decides.
 */
export class Restarts implements ErrorHandler {
  readonly #actions: Actions;
  #ends: number[] = [];

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  /** A message could not be sent or read. Where that is because the server has ended, {@link closed} follows. */
  error(): ErrorHandlerResult {
    return { action: this.#actions.ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const { CloseAction } = this.#actions;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end <= span), now];
    if (this.#ends.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
    void tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

async function tell(): Promise<void> {
  const restart = l10n.t('Start again');
  const details = l10n.t('Details');
  const sentence = l10n.t(
    'Baogao has stopped checking: its server ended five times within three minutes. Your text is as you wrote it.',
  );
  const chosen = await window.showErrorMessage(sentence, restart, details);
  if (chosen === restart) await commands.executeCommand('baogao.restartServer');
  if (chosen === details) await commands.executeCommand('baogao.showOutput');
}
