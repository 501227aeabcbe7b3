/** The month an address names, such as `2026-12`; empty where it names none. */
export function monthIn(asked: unknown): string {
  return typeof asked === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : "";
}
