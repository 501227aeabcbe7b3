/** What one register file may hold. The national register has about 17,400 products. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Of all parts of an .xlsx together: stops archives that are small on disk and huge in memory. */
  unpackedBytes: 100 * 1024 * 1024,
  archiveEntries: 1_000,
  rows: 50_000,
  columns: 100,
} as const;
