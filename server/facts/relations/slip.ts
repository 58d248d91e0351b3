/** Whether `wrong` may be a slip of the pen for `right`: one digit changed, two neighbours swapped, or off by one. */
export function isSlip(wrong: number, right: number): boolean {
  if (right < 0 || wrong < 0) return false;
  if (Math.abs(wrong - right) === 1 && Math.max(wrong, right) > 9) return true;
  const a = digits(wrong);
  const b = digits(right);
  if (a === undefined || b === undefined) return false;
  const width = Math.max(a.length, b.length);
  return differsByOne(a.padStart(width, '0'), b.padStart(width, '0'), a.length === b.length);
}

/** The digits without decimal point and closing zeros of both places kept: 12.5 → 125. */
function digits(value: number): string | undefined {
  const text = String(value);
  return /^\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

function differsByOne(a: string, b: string, sameLength: boolean): boolean {
  if (!sameLength || a.includes('.') !== b.includes('.')) return false;
  const places: number[] = [];
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) places.push(place);
  const [first, second] = places;
  if (first === undefined || places.length > 2) return false;
  if (second === undefined) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
