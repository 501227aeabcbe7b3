import { z } from "@medusajs/framework/zod";

/** The identifier an index names in `provider`, and the key of `provider_options` in its settings and in queries. */
export const SEARCH_VIETNAMESE = "search-vietnamese";

/** Options of the provider in `medusa-config.ts`. */
export const providerOptionsSchema = z.strictObject({
  /** With fewer hits than this the next, more tolerant stage is tried. */
  enough_hits: z.number().int().min(1).default(3),
  /** Memory for remembered result lists, in positions (4 bytes each). 17,400 positions are one unfiltered national list. */
  remembered_positions: z.number().int().min(0).default(2_000_000),
  /** How many facet counts and how many understood texts are remembered. */
  remembered_answers: z.number().int().min(0).default(500),
  /** How many documents are remembered; each takes some kilobytes. */
  remembered_documents: z.number().int().min(0).default(5_000),
});
export type ProviderOptions = z.infer<typeof providerOptionsSchema>;

/** What a query may ask beyond the contract, in `search_options.provider_options["search-vietnamese"]`. */
export const queryOptionsSchema = z.strictObject({
  /** When the stricter stages find nothing, accept documents that hold only some of the words. */
  any_word: z.boolean().default(false),
});
export type QueryOptions = z.infer<typeof queryOptionsSchema>;

/** Which stage of the search answered; `none` when there were no words to search for or no hits. */
export type SearchStage = "exact" | "typo" | "any_word" | "none";

/** What every result carries in `provider_metadata`. */
export type ResultMetadata = {
  /** Null for a query without text. */
  stage: SearchStage | null;
  /** Another after every change of the index. Equal revisions mean equal answers, so callers may cache by it. */
  revision: string;
};
