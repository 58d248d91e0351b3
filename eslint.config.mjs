import tseslint from 'typescript-eslint';

/** The floors of server/, lowest first. Each imports only itself and floors below it. */
const floors = [
  'text',
  'knowledge',
  'document',
  'facts',
  'rules',
  'analyse',
  'workspace',
  'features',
  'connection',
  'cli',
];

/** Where Node's own modules may be used: the ways in, and the workspace's file access. */
const nodeAllowed = ['server/node.ts', 'server/stdio.ts', 'server/cli.ts', 'server/cli/**', 'server/workspace/node/**'];

const nodeBuiltIns = {
  regex:
    '^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|process|stream|url|util|v8|vm|worker_threads|zlib)(/|$))',
  message: 'Node built-ins belong to the ways in (node.ts, cli.ts) and to workspace/node.',
};
const editorModules = {
  regex: '^(vscode|vscode-.*)$',
  message: 'Nothing below features knows LSP or VS Code.',
};

function floorRules() {
  return floors.map((floor, index) => {
    const above = floors.slice(index + 1);
    const patterns = [];
    if (above.length > 0) {
      patterns.push({
        regex: `^\\.\\.?/(\\.\\./)*(${above.join('|')}|node|stdio|browser)(/|\\.js$)`,
        message: `server/${floor} imports upward; each floor imports only floors below it.`,
      });
    }
    if (index < floors.indexOf('features')) patterns.push(editorModules);
    if (floor !== 'cli') patterns.push(nodeBuiltIns);
    return {
      files: [`server/${floor}/**/*.ts`, `server/${floor}.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  });
}

export default tseslint.config(
  { ignores: ['dist', '.cache', 'node_modules', 'coverage'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-control-regex': 'off',
    },
  },
  ...floorRules(),
  {
    files: nodeAllowed,
    rules: { 'no-restricted-imports': 'off' },
  },
);
