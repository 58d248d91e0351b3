const compiled = new Map<string, RegExp>();

/** Whether `pattern`, a pattern of the knowledge, occurs in `text`. A pattern that is no expression never matches. */
export function matches(pattern: string, text: string): boolean {
  return matchIndex(pattern, text) >= 0;
}

/** Where `pattern` first occurs in `text`, or -1. */
export function matchIndex(pattern: string, text: string): number {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    compiled.set(pattern, expression);
  }
  return text.search(expression);
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return /(?!)/;
  }
}
