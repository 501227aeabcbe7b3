import type { Band } from "../../matching";
import type { CheckBody, Outcome } from "../record";
import { sha256 } from "../record";
import type { FeedRow } from "./format";

type Answer = NonNullable<CheckBody["channelAnswer"]>;

/** By what a channel answers, whether one could buy: in stock, with a price. */
export function proofOfAnswer({ listingState, price }: Pick<Answer, "listingState" | "price">): Outcome {
  return listingState === "in_stock" && price !== undefined ? "buyable" : "not_buyable";
}

/** What a row proves of the product it was compared with. */
export function outcomeOfRow({ availability, price }: FeedRow, band: Band): Outcome {
  if (band === "different") return "other_product";
  if (band === "person") return "undecided";
  return proofOfAnswer({ listingState: availability, ...(price !== undefined && { price }) });
}

/** One row as it is kept in evidence, with the hash of the list it stood in. */
export function answerOfRow(row: FeedRow, list: string): Answer {
  return {
    way: "feed",
    listingState: row.availability,
    channelState: row.availability,
    url: row.url,
    title: row.title,
    ...(row.seller !== undefined && { seller: row.seller }),
    ...(row.price !== undefined && { price: row.price }),
    answerSha256: rowHash(row),
    listSha256: list,
  };
}

/** Equal rows have equal hashes, whatever stands around them. */
export function rowHash(row: FeedRow): string {
  return sha256(JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
