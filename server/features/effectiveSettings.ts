import { effectiveSettings } from '../workspace/effective.js';
import { answer, unlessCancelled, type Feature } from './feature.js';

/** What holds for an open report and where it is set, for the client's command that shows it. */
export const effectiveSettingsRequest: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { workspace } = session;
    answer(session, 'baogao/effectiveSettings', async ({ textDocument: { uri } }, token) => {
      await unlessCancelled(workspace.ready(uri), token);
      const around = workspace.surroundings(uri);
      return around === undefined ? null : effectiveSettings(around);
    });
  },
};
