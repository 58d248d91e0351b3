import type { Feature } from './feature.js';
import type { Requests } from './protocol.js';

/** Cuts any text into words for whoever asks, and says which engine did it. */
export const segment: Feature = {
  capabilities: () => ({}),
  register({ connection, segmenter }) {
    connection.onRequest('baogao/segment', ({ text }: Requests['baogao/segment']['params']) => segmenter.segment(text));
  },
};
