import { commands } from './commands.js';
import { folders } from './folders.js';
import { menus } from './menus.js';
import { preview } from './preview.js';
import { restricted } from './restricted.js';
import type { Scenario } from './scenario.js';
import { story } from './story.js';

/** What is tried in a window as a user uses it, with keys and mouse. */
export const scenarios: readonly Scenario[] = [story, commands, menus, preview, restricted, folders];
