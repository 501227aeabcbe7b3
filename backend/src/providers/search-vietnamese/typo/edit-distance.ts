/**
 * Whether one letter left out, added, replaced, or two neighbouring letters swapped turns one word into the other
 * (optimal string alignment distance 1).
 */
export function isOneEditAway(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEditAway(b, a);
  if (b.length - a.length > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (b.length > a.length) return a.slice(start) === b.slice(start + 1);
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
  return swapped || a.slice(start + 1) === b.slice(start + 1);
}
