import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** A desktop VS Code, or why there is none to use. */
export type DesktopAnswer =
  | { readonly executable: string; readonly reason: string }
  | { readonly executable: undefined; readonly reason: string };

/** The desktop VS Code that VSCODE_PATH names or whose `code` is on PATH, if this machine can show its window. */
export function findDesktop(): DesktopAnswer {
  const named = process.env['VSCODE_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`VSCODE_PATH is ${named}, and there is no such file.`);
    return { executable: executableOf(named) ?? named, reason: 'VSCODE_PATH names it' };
  }
  const command = findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (command === undefined) return { executable: undefined, reason: 'no code on PATH and VSCODE_PATH not set' };
  if (!hasDisplay()) return { executable: undefined, reason: `${command} needs a display, and there is none` };
  const executable = executableOf(command);
  return executable === undefined
    ? { executable, reason: `${command} does not belong to a desktop VS Code` }
    : { executable, reason: `${command} is on PATH` };
}

/** Whether a window can be shown; only on Linux can there be a machine without. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** The program of the window, seen from the command-line script that lies in its `bin` folder. */
function executableOf(command: string): string | undefined {
  const folder = resolve(realpathSync(command), '..');
  const candidates = [
    join(folder, '../code'),
    join(folder, '../Code.exe'),
    join(folder, '../../../MacOS/Electron'),
    '/snap/code/current/usr/share/code/code',
  ];
  return folder.endsWith('bin') ? candidates.find((file) => existsSync(file)) : undefined;
}
