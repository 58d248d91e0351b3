import type { CheckedDiagnostic, CheckedFile } from '../checkedFile.js';
import type { Format } from './format.js';

/** One JSON object, `{"files":[…],"summary":{…}}`, written as the files go by. */
export function jsonFormat(): Format {
  let separator = '';
  return {
    begin: () => '{"files":[',
    file(file) {
      const text = separator + JSON.stringify(fileToJson(file));
      separator = ',\n';
      return text;
    },
    end: (summary) => `],"summary":${JSON.stringify(summary.toJson())}}\n`,
  };
}

function fileToJson({ path, reportType, year, unit, diagnostics }: CheckedFile): object {
  return { path, reportType, year, unit, diagnostics: diagnostics.map(diagnosticToJson) };
}

function diagnosticToJson({ rule, severity, message, range, related, fixes }: CheckedDiagnostic): object {
  return { rule, severity, message, range, related, fixes };
}
