import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/index.js';
import { rulePage } from '../../rules/page.js';
import type { Rule, Severity } from '../../rules/rule.js';
import type { Locale } from '../../text/localized.js';
import type { Range } from '../../text/position.js';
import { version } from '../../version.js';
import type { CheckedDiagnostic, CheckedFile } from '../checkedFile.js';
import type { Summary } from '../summary.js';
import type { Format, FormatOptions } from './format.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** A SARIF 2.1.0 log of one run, written as the files go by. */
export function sarifFormat({ locale }: FormatOptions): Format {
  const indexOfRule = new Map<string, number>(rules.map((rule, index) => [rule.id, index]));
  let separator = '';
  return {
    begin() {
      const driver = { name: 'baogao', version, language: languageOf(locale), rules: rules.map(describeFor(locale)) };
      const head = { tool: { driver }, columnKind: 'utf16CodeUnits' };
      return `{"$schema":"${schema}","version":"2.1.0","runs":[{${JSON.stringify(head).slice(1, -1)},"results":[`;
    },
    file(file) {
      let text = '';
      for (const diagnostic of file.diagnostics) {
        text += separator + JSON.stringify(result(file, diagnostic, indexOfRule.get(diagnostic.rule)));
        separator = ',\n';
      }
      return text;
    },
    end: (summary) => `],"invocations":[${JSON.stringify(invocation(summary))}]}]}\n`,
  };
}

function languageOf(locale: Locale): string {
  return locale === 'zh' ? 'zh-CN' : 'en-US';
}

function describeFor(locale: Locale): (rule: Rule) => object {
  return (rule) => ({
    id: rule.id,
    shortDescription: { text: rule.title[locale] },
    fullDescription: { text: rule.explanation[locale] },
    help: { text: rule.advice[locale], markdown: rulePage(rule, locale) },
    defaultConfiguration:
      rule.severity === 'off' ? { enabled: false } : { enabled: true, level: levels[rule.severity] },
  });
}

function result({ path }: CheckedFile, diagnostic: CheckedDiagnostic, ruleIndex: number | undefined): object {
  const artifactLocation = { uri: uriOf(path) };
  // A fix in SARIF changes something.
  const fixes = diagnostic.fixes.filter(({ edits }) => edits.length > 0);
  const physicalLocation = (range: Range): object => ({ artifactLocation, region: region(range) });
  return {
    ruleId: diagnostic.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: physicalLocation(diagnostic.range) }],
    ...(diagnostic.related.length === 0
      ? {}
      : {
          relatedLocations: diagnostic.related.map(({ range, message }, id) => ({
            id,
            message: { text: message },
            physicalLocation: physicalLocation(range),
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map(({ range, newText }) => ({
                  deletedRegion: region(range),
                  insertedContent: { text: newText },
                })),
              },
            ],
          })),
        }),
  };
}

function region({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}

function invocation({ unreadable }: Summary): object {
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: unreadable.map(({ path, message }) => ({
      level: 'error',
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}
