/** What the suite, inside the extension host, and the launcher say to each other: one JSON object a line. */
export type Report =
  | { readonly type: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly type: 'fail'; readonly title: string; readonly error: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'shoot'; readonly name: string }
  | { readonly type: 'end' };

/** What the launcher tells the suite, as JSON in the environment variable {@link runVariable}. */
export interface Run {
  /** Where the launcher listens on 127.0.0.1. */
  readonly port: number;
  /** The compiled test files to run; the scenes of the screenshots are none. */
  readonly files: readonly string[];
  /** The word segmentation that the installed package must answer with. */
  readonly engine: 'jieba' | 'intl';
}

export const runVariable = 'BAOGAO_EDITOR_RUN';

/** The run that this process belongs to. */
export function readRun(): Run {
  const text = process.env[runVariable];
  if (text === undefined) throw new Error(`${runVariable} is not set: start the suite with npm run test:editor.`);
  return JSON.parse(text) as Run;
}
