import { ErrorCodes, Message, type MessageStrategy, type ResponseMessage } from 'vscode-languageserver/node';

type Phase = 'new' | 'serving' | 'over';

/**
 * Keeps a client to the order that the protocol sets (Lifecycle Messages): nothing before `initialize`, which comes once, and
 * nothing but `exit` after `shutdown`. A request out of order is refused with the protocol's own code, a notification is dropped.
 * @param reply sends the refusal
 */
export function inOrder(reply: (refusal: ResponseMessage) => void): MessageStrategy {
  let phase: Phase = 'new';
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const error = refusalOf(message.method, phase);
        if (error !== undefined) {
          reply({ jsonrpc: '2.0', id: message.id, error });
          return;
        }
        phase = message.method === 'shutdown' ? 'over' : 'serving';
      } else if (Message.isNotification(message) && phase !== 'serving' && message.method !== 'exit') {
        return;
      }
      next(message);
    },
  };
}

function refusalOf(method: string, phase: Phase): ResponseMessage['error'] {
  const isInitialize = method === 'initialize';
  if (phase === 'new' && !isInitialize) {
    return { code: ErrorCodes.ServerNotInitialized, message: 'the server was not initialized' };
  }
  if (phase === 'serving' && isInitialize) {
    return { code: ErrorCodes.InvalidRequest, message: 'the server was initialized before' };
  }
  return phase === 'over' ? { code: ErrorCodes.InvalidRequest, message: 'the server was shut down' } : undefined;
}
