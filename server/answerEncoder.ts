import { Message, type ContentTypeEncoder, type ResponseMessage } from 'vscode-languageserver/node';
import { isLasting } from './features/lasting.js';

/** Lasting parts of answers as they were written. */
const written = new WeakMap<object, Buffer>();
const comma = Buffer.from(',');

/** Writes messages as JSON. Of a list whose items last, only those are written anew that it did not have last time. */
export const answerEncoder: ContentTypeEncoder = {
  name: 'application/json',
  // What is thrown inside rejects, and the library writes it to the log.
  encode: (message) => new Promise((resolve) => resolve(bytesOf(message))),
};

function bytesOf(message: Message): Buffer {
  if (Message.isResponse(message) && Array.isArray(message.result) && message.result.some(isLasting))
    return bytesOfList(message.id, message.result);
  return Buffer.from(JSON.stringify(message));
}

function bytesOfList(id: ResponseMessage['id'], items: readonly unknown[]): Buffer {
  const pieces: Buffer[] = [Buffer.from(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":[`)];
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(comma);
    pieces.push(bytesOfItem(item));
  }
  return Buffer.concat([...pieces, Buffer.from(']}')]);
}

function bytesOfItem(item: unknown): Buffer {
  if (!isLasting(item)) return Buffer.from(JSON.stringify(item));
  let bytes = written.get(item);
  if (bytes === undefined) {
    bytes = Buffer.from(JSON.stringify(item));
    written.set(item, bytes);
  }
  return bytes;
}
