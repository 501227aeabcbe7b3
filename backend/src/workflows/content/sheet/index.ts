import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { readRows, toCsv, toXlsx, UnreadableFile } from "@ocop/integrations/exchange";
import { CONTENT } from "../../../modules/content";
import { codeOf, sheetRows } from "../../../modules/content/domain/sheet/columns";
import { readSheet, type SheetReading } from "../../../modules/content/domain/sheet/read-sheet";
import type { ContentService } from "../../../modules/content/service";
import { carryOut } from "./carry-out";
import { planSheet } from "./plan";
import { type ProductAtHand, readProducts } from "./read-products";

/** A producer's products as a file for a spreadsheet program. Nothing in it runs when it is opened. */
export async function downloadSheet(
  container: MedusaContainer,
  producer: string,
  format: "xlsx" | "csv",
): Promise<Uint8Array> {
  const rows = sheetRows(await readProducts(container, producer));
  return format === "csv" ? toCsv(rows) : toXlsx(rows, "Sản phẩm");
}

export type SheetCheck =
  | { kind: "read"; reading: SheetReading }
  | { kind: "unreadable"; reason: UnreadableFile["reason"] };

/** What a sheet would change, and every fault in it. Writes nothing. */
export async function checkSheet(container: MedusaContainer, producer: string, bytes: Uint8Array): Promise<SheetCheck> {
  const checked = await check(container, producer, bytes);
  return checked.kind === "read" ? { kind: "read", reading: checked.reading } : checked;
}

export type SheetApplied =
  | Exclude<SheetCheck, { kind: "read" }>
  | { kind: "faulty"; reading: SheetReading }
  | { kind: "applied"; reading: SheetReading; sheet: string | null };

type Wish = { producer: string; bytes: Uint8Array; by: string; onBehalfOf: string | null };

/**
 * Applies a sheet, whole or not at all: one fault and nothing is changed; once it is written down it is carried to its end,
 * by the next job after a crash.
 */
export async function applySheet(
  container: MedusaContainer,
  { producer, bytes, by, onBehalfOf }: Wish,
): Promise<SheetApplied> {
  const checked = await check(container, producer, bytes);
  if (checked.kind === "unreadable") return checked;
  const { reading, products } = checked;
  if (reading.faults.length > 0) return { kind: "faulty", reading };
  if (reading.changes.length === 0) return { kind: "applied", reading, sheet: null };
  const content: ContentService = container.resolve(CONTENT);
  const plan = planSheet(reading.changes, new Map(products.map((product) => [codeOf(product), product])));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { id } = await content.keepSheet({
    producer_id: producer,
    sha256,
    plan,
    decided_by: by,
    on_behalf_of: onBehalfOf,
  });
  await carryOut(container, id);
  return { kind: "applied", reading, sheet: id };
}

type Checked =
  | { kind: "read"; reading: SheetReading; products: ProductAtHand[] }
  | Exclude<SheetCheck, { kind: "read" }>;

async function check(container: MedusaContainer, producer: string, bytes: Uint8Array): Promise<Checked> {
  try {
    const rows = await readRows(bytes);
    const products = await readProducts(container, producer);
    return { kind: "read", reading: readSheet(rows, products), products };
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return { kind: "unreadable", reason: thrown.reason };
    throw thrown;
  }
}
