import { answer, type Feature } from './feature.js';

/** Cuts any text into words for whoever asks, and says which engine did it. */
export const segment: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/segment', ({ text }) => session.segmenter.segment(text));
  },
};
