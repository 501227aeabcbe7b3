import { createHash } from "node:crypto";
import type { Fault } from "../core";
import { toCsv, toXlsx } from "./cells";
import type { ColumnMapping } from "./mapping";
import { type ExchangeProduct, productFaults, rowCells } from "./product";

export interface ManifestRow {
  readonly rowCode: string;
  /** SHA-256 over the row's cells: equal means unchanged. */
  readonly digest: string;
}

/** What was handed over, when and by whom; kept with the file it describes. */
export interface Manifest {
  readonly batch: string;
  readonly channel: string;
  readonly mappingVersion: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly kind: "full" | "delta";
  readonly previous?: string;
  readonly rows: readonly ManifestRow[];
  /** Row codes handed over before and now withdrawn; a person has to take them down. */
  readonly withdrawn: readonly string[];
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** Rows of a demonstration are among them; absent otherwise. */
  readonly sample?: true;
}

export interface Batch {
  readonly file: Uint8Array;
  readonly manifest: Manifest;
  /** Left out of the file, each with its faults. */
  readonly refused: readonly { readonly rowCode: string; readonly faults: readonly Fault[] }[];
}

export interface BatchRequest {
  readonly batch: string;
  readonly products: readonly ExchangeProduct[];
  readonly mapping: ColumnMapping;
  readonly format: "csv" | "xlsx";
  readonly madeAt: Date;
  readonly madeBy: string;
  /** Rows of a demonstration are among the products: said in the manifest and in the file's name. */
  readonly sample?: boolean;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function localDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * Everything handed over so far: rows of this batch over those of the batches before. A delta is compared with this,
 * not only with the last file.
 */
export function standingRows(manifests: readonly Manifest[]): Map<string, string> {
  const standing = new Map<string, string>();
  for (const manifest of manifests) {
    for (const { rowCode, digest } of manifest.rows) standing.set(rowCode, digest);
    for (const rowCode of manifest.withdrawn) standing.delete(rowCode);
  }
  return standing;
}

/**
 * Checks every product, writes the good ones and describes the file. With a `history` of earlier manifests only rows
 * that are new or changed are written. Prepared, not published: a person
 * uploads it.
 */
export async function makeBatch(request: BatchRequest, history: readonly Manifest[] = []): Promise<Batch> {
  const { mapping, products } = request;
  const today = localDay(request.madeAt);
  const checked = products.map((product) => ({
    product,
    faults: productFaults(product, mapping, today, request.sample),
  }));
  const repeated = products.map(({ rowCode }) => rowCode).find((code, at, all) => all.indexOf(code) !== at);
  if (repeated !== undefined) throw new Error(`row code ${repeated} occurs twice`);
  const good = checked.filter(({ faults }) => faults.length === 0).map(({ product }) => product);
  const rows = good.map((product) => {
    const cells = rowCells(product, mapping);
    return { rowCode: product.rowCode, digest: sha256(JSON.stringify([mapping.version, cells])), cells };
  });
  const standing = standingRows(history);
  const delta = history.length > 0;
  const written = delta ? rows.filter(({ rowCode, digest }) => standing.get(rowCode) !== digest) : rows;
  const present = new Set(products.map(({ rowCode }) => rowCode));
  const header = mapping.columns.map((column) => column.header);
  const table = [header, ...written.map(({ cells }) => cells)];
  const file = request.format === "csv" ? toCsv(table) : await toXlsx(table, mapping.sheetName);
  const last = history.at(-1);
  return {
    file,
    refused: checked
      .filter(({ faults }) => faults.length > 0)
      .map(({ product, faults }) => ({ rowCode: product.rowCode, faults })),
    manifest: {
      batch: request.batch,
      channel: mapping.channel,
      mappingVersion: mapping.version,
      madeAt: request.madeAt.toISOString(),
      madeBy: request.madeBy,
      kind: delta ? "delta" : "full",
      ...(last && { previous: last.batch }),
      rows: written.map(({ rowCode, digest }) => ({ rowCode, digest })),
      withdrawn: [...standing.keys()].filter((code) => !present.has(code)),
      file: {
        name: `${request.sample ? "mau-" : ""}${mapping.channel}-${request.batch}.${request.format}`,
        bytes: file.byteLength,
        sha256: sha256(file),
      },
      ...(request.sample && { sample: true as const }),
    },
  };
}

/** Is this the very file the manifest describes? */
export function isFileOf(manifest: Manifest, file: Uint8Array): boolean {
  return manifest.file.bytes === file.byteLength && manifest.file.sha256 === sha256(file);
}
