import "server-only";
import type { ShopTermKey, ShopTerms } from "@contracts/terms";
import { z } from "zod";
import { shopGet } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { isoDay } from "@/platform/backend/wire/certificate";

const KEYS = [
  "vat_rate_percent",
  "delivery_fee_same_province",
  "delivery_fee_other_province",
  "delivery_free_from",
  "part_answer_hours",
  "complaint_answer_days",
  "privacy_answer_working_days",
] as const satisfies readonly ShopTermKey[];

const termsSchema: z.ZodType<ShopTerms> = z.object({
  as_of: isoDay,
  terms: z.array(
    z.object({
      key: z.enum(KEYS),
      value: z.number(),
      valid_from: isoDay,
      valid_to: isoDay.nullable(),
      sample: z.boolean(),
    }),
  ),
});

export type TermsOfToday = {
  /** Null while the shop has fixed no such figure, or none could be read. */
  value(key: ShopTermKey): number | null;
  isSample(key: ShopTermKey): boolean;
};

/** The shop's figures of today. A page that states them says so in words where they cannot be read, and still opens. */
export async function readTerms(): Promise<TermsOfToday> {
  const known = new Map((await askForTerms()).map((term) => [term.key, term]));
  return {
    value: (key) => known.get(key)?.value ?? null,
    isSample: (key) => known.get(key)?.sample ?? false,
  };
}

async function askForTerms(): Promise<ShopTerms["terms"]> {
  try {
    return (await shopGet("/shop/terms", termsSchema)).terms;
  } catch (failure) {
    if (!isBackendError(failure)) throw failure;
    console.error(failure.message);
    return [];
  }
}
