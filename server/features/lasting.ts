const parts = new WeakSet<object>();

/**
 * Says that `part` of an answer stays as it is for good: what changes is told in another object. Whoever writes it out may
 * then keep what was written for the next answer that it is part of.
 */
export function lasting<Part extends object>(part: Part): Part {
  parts.add(part);
  return part;
}

/** Whether `part` was said to stay as it is. */
export function isLasting(part: unknown): part is object {
  return typeof part === 'object' && part !== null && parts.has(part);
}
