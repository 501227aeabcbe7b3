/** The entry an arrow key leads to. `-1` is the text field itself, before the first entry and after the last. */
export function nextIndex(current: number, step: 1 | -1, count: number): number {
  const places = count + 1;
  return ((current + 1 + step + places) % places) - 1;
}
