import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type FeedList, type FeedManifest, type FeedRow, type FeedRowFault, feedRow } from "./format";

const listings = z.object({ listings: z.array(z.unknown()) });
const records = z.array(z.record(z.string(), z.string()));

/** A text that is no UTF-8 would be read as something else than was hashed. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Rows as they stand in the file. @throws where the file is no list at all */
function rawRows(bytes: Uint8Array, media: FeedManifest["media_type"]): readonly unknown[] {
  const text = utf8.decode(bytes);
  if (media === "application/json") return listings.parse(JSON.parse(text)).listings;
  return records.parse(parse(text, { bom: true, columns: true, skip_empty_lines: true }));
}

/**
 * Reads a list row by row: a row that is wrong is a fault of its own and leaves the others as they are; an address that stands twice
 * is a fault the second time.
 * @throws where the file is no list at all
 */
export function readFeedList(bytes: Uint8Array, media: FeedManifest["media_type"]): FeedList {
  const rows: FeedRow[] = [];
  const faults: FeedRowFault[] = [];
  const addresses = new Set<string>();
  for (const [index, raw] of rawRows(bytes, media).entries()) {
    const read = feedRow.safeParse(raw);
    if (!read.success) faults.push({ row: index + 1, field: String(read.error.issues[0]?.path[0] ?? "row") });
    else if (addresses.has(read.data.url)) faults.push({ row: index + 1, field: "url" });
    else {
      addresses.add(read.data.url);
      rows.push(read.data);
    }
  }
  return { rows, faults };
}
