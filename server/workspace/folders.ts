import { baogaoFolderName, readBaogaoFolder, type BaogaoFolder } from './baogaoFolder.js';
import { parentOf, type FileAccess } from './files.js';

/** Folders looked through above a report at most. */
const mostLevels = 40;

/**
 * The `.baogao` folders that apply to reports: those of the report's folder and of each folder above it, up to the one
 * that holds a repository, the user's own, or a top folder that the editor names.
 */
export class BaogaoFolders {
  readonly #files: FileAccess;
  readonly #tops = new Set<string>();
  readonly #levels = new Map<string, Promise<Level>>();
  readonly #chains = new Map<string, Promise<readonly BaogaoFolder[]>>();

  constructor(files: FileAccess) {
    this.#files = files;
  }

  /** Names the folders above which nothing is looked for where the editor says so. */
  stopAt(tops: Iterable<string>): void {
    this.#tops.clear();
    for (const top of tops) this.#tops.add(top.replace(/\/$/, ''));
    this.forget();
  }

  /** Makes everything be read anew. */
  forget(): void {
    this.#levels.clear();
    this.#chains.clear();
  }

  /** The folders that apply to the report `uri`, outermost first; the same array until something is forgotten. */
  chain(uri: string): Promise<readonly BaogaoFolder[]> {
    const folder = parentOf(uri);
    if (folder === undefined || !uri.includes('://')) return none;
    let chain = this.#chains.get(folder);
    if (chain === undefined) this.#chains.set(folder, (chain = this.#climb(folder)));
    return chain;
  }

  async #climb(start: string): Promise<readonly BaogaoFolder[]> {
    const found: BaogaoFolder[] = [];
    let folder: string | undefined = start;
    for (let level = 0; folder !== undefined && level < mostLevels; level++) {
      const { own, isTop }: Level = await this.#level(folder);
      if (own !== undefined) found.unshift(own);
      folder = isTop ? undefined : parentOf(folder);
    }
    return found;
  }

  #level(folder: string): Promise<Level> {
    let level = this.#levels.get(folder);
    if (level === undefined) this.#levels.set(folder, (level = this.#read(folder)));
    return level;
  }

  async #read(folder: string): Promise<Level> {
    const uri = `${folder}/${baogaoFolderName}`;
    const [kind, repository] = await Promise.all([this.#files.kindOf(uri), this.#files.kindOf(`${folder}/.git`)]);
    const isTop = repository !== undefined || folder === this.#files.home || this.#tops.has(folder);
    return { own: kind === 'folder' ? await readBaogaoFolder(uri, folder, this.#files) : undefined, isTop };
  }
}

interface Level {
  readonly own: BaogaoFolder | undefined;
  readonly isTop: boolean;
}

const none: Promise<readonly BaogaoFolder[]> = Promise.resolve([]);
