/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './connection.js';
import { intlSegmenter } from './text/segmenter.js';

/** The two ends of the channel that a web worker has to the page that started it. */
declare const self: DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), intlSegmenter);
