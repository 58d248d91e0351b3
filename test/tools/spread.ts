/** At most `most` of each kind, from all over the list. */
export function spread<T extends { readonly kind: string }>(all: readonly T[], most: number): T[] {
  const ofKind = new Map<string, T[]>();
  for (const each of all) {
    const list = ofKind.get(each.kind);
    if (list === undefined) ofKind.set(each.kind, [each]);
    else list.push(each);
  }
  return [...ofKind.values()].flatMap((some) => {
    const step = Math.max(1, Math.ceil(some.length / most));
    return some.filter((_, index) => index % step === 0);
  });
}
