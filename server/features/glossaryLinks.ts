import type { Report } from '../document/report.js';
import type { Session } from './feature.js';
import { isInGlossary } from './glossary.js';
import type { GlossaryTarget } from './protocol.js';

/** The client's command that shows an entry; the only one that its Markdown runs. */
export const openGlossary = 'baogao.openGlossary';

/** Where names lead that stand in cards shown in `report`: links for a client that runs them, none for others. */
export function glossaryLinks(
  { glossaryLinks: canRun }: Pick<Session, 'glossaryLinks'>,
  { text, context }: Report,
): (name: string) => string | undefined {
  return (name) => {
    if (!canRun || !isInGlossary(context.knowledge, name)) return undefined;
    const target: GlossaryTarget = { name, report: text.uri };
    return `command:${openGlossary}?${encodeURIComponent(JSON.stringify([target]))}`;
  };
}
