import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { KnownProduct } from "../types";

const ROOT = path.resolve(__dirname, "../../../..");
const REGISTER = path.join(ROOT, "backend/data/register");
const MATCHING = path.join(ROOT, "integrations/data/matching");

function rows<T extends z.ZodType>(file: string, row: T): z.output<T>[] {
  return z.array(row).parse(parse(fs.readFileSync(file, "utf8"), { columns: true, bom: true }));
}

const filled = z.string().transform((text) => (text === "" ? undefined : text));
const productRow = z.object({
  name: z.string(),
  producer: filled,
  commune: filled,
  district: filled,
  province: filled,
  decision_no: filled,
});

/** Tourist sites are certified too and are no goods anybody lists. */
const SERVICE = /^(điểm (du lịch|tham quan)|khu du lịch|vườn (lan|xanh)|làng tre)/iu;

/** The real register rows as products, numbered by file and line. */
export function realProducts(): KnownProduct[] {
  return ["dongthap-products.csv", "other-provinces.csv"].flatMap((file) =>
    rows(path.join(REGISTER, file), productRow)
      .map(({ decision_no, ...row }, line) => ({
        ...row,
        id: `${file}:${line + 2}`,
        ...(decision_no && { decisions: [decision_no] }),
      }))
      .filter(({ name }) => !SERVICE.test(name)),
  );
}

const unitRow = z.object({ level: z.string(), name: z.string() });

/** Names of all districts of before July 2025: goods are called after them, so they are no brands. */
export function districtNames(): string[] {
  return rows(path.join(ROOT, "backend/data/units/units.csv"), unitRow).flatMap(({ level, name }) =>
    level === "district" ? [name] : [],
  );
}

const pairRow = z.object({
  official_name: z.string(),
  producer: z.string(),
  listing_title: z.string(),
  listing_shop: filled,
  label: z.enum(["same", "variant", "different"]),
  notes: z.string(),
});
export type RealPair = z.output<typeof pairRow>;

export function realPairs(): RealPair[] {
  return rows(path.join(MATCHING, "pairs.csv"), pairRow);
}

const poolRow = z.object({ listing_title: z.string() });

/** Real listing titles of 2021: none of them is a product of the register unless a pair says so. */
export function realTitles(): string[] {
  return rows(path.join(MATCHING, "pool.csv"), poolRow).map(({ listing_title }) => listing_title);
}
