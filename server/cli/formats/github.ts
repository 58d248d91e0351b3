import type { Severity } from '../../rules/rule.js';
import type { CheckedFile } from '../checkedFile.js';
import type { Format } from './format.js';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands that GitHub shows as annotations beside the lines. */
export const githubFormat: Format = {
  begin: () => '',
  file: annotations,
  end: () => '',
};

function annotations({ path, diagnostics }: CheckedFile): string {
  return diagnostics
    .map(({ rule, severity, message, range: { start, end } }) => {
      const properties = [
        `file=${escapeProperty(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // GitHub refuses columns on annotations of several lines.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${escapeProperty(rule)}`,
      ];
      return `::${levels[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
