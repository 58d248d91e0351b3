import {
  l10n,
  ProcessExecution,
  Task,
  TaskScope,
  tasks,
  type Disposable,
  type ExtensionContext,
  type TaskDefinition,
} from 'vscode';

/** A task of type `baogao` in tasks.json: `baogao check` on files and folders. */
interface CheckTask extends TaskDefinition {
  readonly type: 'baogao';
  /** Relative to the workspace folder; the folder itself where left out. */
  readonly paths?: readonly string[];
  readonly failOn?: string;
}

/** Offers the command line as a task, run by the editor's own Node. */
export function provideTasks(context: ExtensionContext): Disposable {
  const program = context.asAbsolutePath('dist/cli.js');
  const make = (definition: CheckTask, scope: Task['scope']) => {
    const { paths = ['.'], failOn } = definition;
    const args = [program, 'check', ...paths, ...(failOn === undefined ? [] : ['--fail-on', failOn])];
    const execution = new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: '1' } });
    return new Task(definition, scope ?? TaskScope.Workspace, l10n.t('Check reports'), 'baogao', execution, '$baogao');
  };
  return tasks.registerTaskProvider('baogao', {
    provideTasks: () => [make({ type: 'baogao' }, TaskScope.Workspace)],
    resolveTask: (task) => make(task.definition as CheckTask, task.scope),
  });
}
