import { rules } from '../rules/index.js';
import { rulePage } from '../rules/page.js';
import { answer, type Feature } from './feature.js';

/** Rule pages for the client, which shows them under the address that diagnostics link to. */
export const rulePages: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/rulePage', ({ rule: id }) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule === undefined ? null : rulePage(rule, session.locale);
    });
  },
};

/** The address of a rule's page: a document that the client makes of what the server says, so that no network is needed. */
export function rulePageUri(id: string): string {
  return `baogao-rule:/${id}.md`;
}
