import packageJson from '../package.json' with { type: 'json' };

/** The version of Baogao, from its package. */
export const version: string = packageJson.version;
