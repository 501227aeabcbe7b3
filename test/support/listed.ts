/** Faults one per line: a failed comparison with "" then shows them all, where a list would be cut short. */
export function listed(faults: string[]): string {
  return faults.join("\n");
}
