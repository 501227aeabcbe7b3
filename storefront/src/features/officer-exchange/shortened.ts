/** As many rows as a person reads; the file of a province holds thousands. */
const SHOWN = 20;

/** A manifest with the first of its rows, and how many more there are. */
export function shortened(manifest: unknown): unknown {
  if (typeof manifest !== "object" || manifest === null) return manifest;
  const rows: unknown = Reflect.get(manifest, "rows");
  if (!Array.isArray(rows) || rows.length <= SHOWN) return manifest;
  return { ...manifest, rows: [...rows.slice(0, SHOWN), `… ${rows.length - SHOWN}`] };
}
