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

/** Whether `wrong` is `right` with a nought too many or too few, or, of `fewest` digits and more, with one digit lost or added. */
export function isMisplaced(wrong: number, right: number, fewest = 3): boolean {
  if (right < 2 || wrong < 2) return false;
  if (wrong === right * 10 || wrong * 10 === right) return true;
  const a = digits(wrong);
  const b = digits(right);
  if (a === undefined || b === undefined || a.includes('.') || b.includes('.')) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || long.length < fewest) return false;
  return Array.from(long).some((_, place) => long.slice(0, place) + long.slice(place + 1) === short);
}

/** Whether `wrong` is `right` in another digit, with two swapped, or with one too many or too few. */
export function isMisprint(wrong: number, right: number): boolean {
  return isSlip(wrong, right) || isMisplaced(wrong, right, 2);
}

/** Whether `stated` is `listed` items miscounted: by a few, by a nought too many, or from ten on by one wrong digit. */
export function isMiscount(stated: number, listed: number): boolean {
  return (
    Math.abs(stated - listed) <= 3 || stated === listed * 10 || (Math.min(stated, listed) > 9 && isSlip(stated, listed))
  );
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
