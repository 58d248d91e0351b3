import { Transform, type TransformCallback } from 'node:stream';
import {
  createConnection,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageStrategy,
} from 'vscode-languageserver/node';
import { answerEncoder } from './answerEncoder.js';
import { serve } from './connection.js';
import { inOrder } from './lifecycle.js';
import { preferSpeed } from './memory.js';
import { diskFiles } from './workspace/node/files.js';
import { JiebaSegmenter } from './workspace/node/jiebaSegmenter.js';

/** Serves one client over standard input and output. Resolves when the client has closed the input. */
export function serveStdio(): Promise<void> {
  const reader = new StreamMessageReader(process.stdin.pipe(new FrameGuard()));
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: answerEncoder });
  const messageStrategy = onlyMessages(inOrder((refusal) => void writer.write(refusal)));
  const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy });
  serve(connection, new JiebaSegmenter(), diskFiles, preferSpeed);
  return new Promise((resolve) => {
    process.stdin.once('close', () => {
      resolve();
      // The library watches the client's process, which would keep a server alive that nobody can reach any more.
      setTimeout(() => process.exit(), grace).unref();
    });
  });
}

/** So many milliseconds a server has, after its client closed the input, for what it has begun. */
const grace = 1000;

/**
 * Drops what is JSON but no message. The library would write it out to complain, which ends the process where the value is
 * nested too deeply to be written.
 */
function onlyMessages(strategy: MessageStrategy): MessageStrategy {
  return {
    handleMessage(message, next) {
      const isMessage = Message.isRequest(message) || Message.isNotification(message) || isAnswer(message);
      if (isMessage) strategy.handleMessage(message, next);
      else complain('something that is no message');
    },
  };
}

/** Whether the message answers a request: the library writes out whatever answers none. */
function isAnswer(message: Message): boolean {
  return Message.isResponse(message) && message.id !== null;
}

function complain(what: string): void {
  process.stderr.write(`baogao: ${what} was dropped\n`);
}

/** A longer message cannot be held as one string. */
const longestMessage = 512 * 1024 * 1024;
const longestHeader = 4096;
const headerEnd = Buffer.from('\r\n\r\n');

/**
 * Lets whole messages of the base protocol through and drops what is none. Without it one broken header would leave the
 * reader behind it out of step for good.
 */
export class FrameGuard extends Transform {
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of the message's body that are still to come. */
  #body = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pending = Buffer.alloc(0);
    while (rest.length > 0) {
      if (this.#body > 0) {
        const part = rest.subarray(0, this.#body);
        this.push(part);
        this.#body -= part.length;
        rest = rest.subarray(part.length);
        continue;
      }
      const end = rest.indexOf(headerEnd);
      if (end < 0 && rest.length <= longestHeader) {
        this.#pending = rest;
        break;
      }
      const header = rest.subarray(0, end < 0 ? longestHeader : end + headerEnd.length);
      const length = lengthIn(header.toString('latin1'));
      if (length !== undefined) {
        this.push(header);
        this.#body = length;
        rest = rest.subarray(header.length);
        continue;
      }
      complain('a message with a broken header');
      const next = rest.indexOf('Content-Length:', 1);
      rest = rest.subarray(next > 0 && next < header.length ? next : header.length);
    }
    done();
  }
}

/** The length that a header block states; undefined where it states none that can be. */
function lengthIn(header: string): number | undefined {
  const lines = header.trimEnd().split('\r\n');
  if (!lines.every((line) => /^[A-Za-z-]+: *[^\r\n]*$/.test(line))) return undefined;
  const stated = lines.filter((line) => /^content-length:/i.test(line));
  // Two lengths would be two opinions on where the next message begins.
  const digits = stated.length === 1 ? /: *(\d{1,10})$/.exec(stated[0] ?? '')?.[1] : undefined;
  return digits !== undefined && Number(digits) <= longestMessage ? Number(digits) : undefined;
}
