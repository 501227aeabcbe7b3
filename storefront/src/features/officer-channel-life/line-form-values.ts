/** Fields of the form of a line; `kenh` names the channel. */
const FIELDS = ["kenh", "from", "state", "confidence", "note.vi", "note.en", "sources"] as const;

/** What was typed, one entry per field of the form. */
export type LineValues = Partial<Record<(typeof FIELDS)[number], string>>;

/** @param valueAt the value of a field, as a form or an address holds it */
export function lineValues(valueAt: (name: string) => unknown): LineValues {
  const given = FIELDS.flatMap((name) => {
    const value = valueAt(name);
    return typeof value === "string" ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(given);
}

/** The line as the backend takes it, which says what is wrong with it. */
export function toLine(values: LineValues) {
  const value = (name: keyof LineValues) => values[name] ?? "";
  return {
    from: value("from"),
    state: value("state"),
    confidence: value("confidence"),
    note: { vi: value("note.vi"), en: value("note.en") },
    sources: value("sources")
      .split("\n")
      .map((source) => source.trim())
      .filter((source) => source !== ""),
  };
}

export const statusesPath = (values: LineValues) =>
  `/officer/presence/channels/${encodeURIComponent(values.kenh ?? "")}/statuses`;
