import { expect, test } from 'vitest';
import manifest from '../../../package.json';
import { commandUses, keyUses, viewUses } from '../../editor/driven/commands.js';
import { places } from '../../editor/driven/menus.js';

const { commands, views, keybindings, menus } = manifest.contributes;

test('every command, view and key that package.json contributes is tried in the editor, and nothing else', () => {
  expect(Object.keys(commandUses).sort()).toEqual(commands.map(({ command }) => command).sort());
  expect(Object.keys(viewUses).sort()).toEqual(views.baogao.map(({ id }) => id).sort());
  expect(Object.keys(keyUses).sort()).toEqual(keybindings.map(({ key }) => key).sort());
});

test.each(Object.entries(menus))(
  'the menu %s is opened in the editor, and each of its commands seen there',
  (menu, items) => {
    const seen = new Set(places.filter((place) => place.menu === menu).flatMap((place) => place.commands));
    if (menu === 'commandPalette') for (const command of Object.keys(commandUses)) seen.add(command);
    const unseen = items.filter(({ command }) => !seen.has(command));
    expect(unseen.filter((item) => !('when' in item) || item.when !== 'false')).toEqual([]);
  },
);
