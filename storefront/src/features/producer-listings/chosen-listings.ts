import "server-only";
import type { BulkAct, OwnListing } from "@contracts/producer-channels";
import { producerGet } from "../producer-session/client";
import { ALL_PARAM, type Asked, idsIn, wordIn } from "./addresses";
import { ownListingsSchema, STANDINGS } from "./wire";

export const BULK_ACTS = ["replay", "hide", "show", "remove"] as const satisfies readonly BulkAct[];

/** As many as one request takes. */
const MOST = 500;

/** The listings an address chose: those it names, or all that its filter finds. */
export async function chosenListings(asked: Asked): Promise<OwnListing[]> {
  const all = asked[ALL_PARAM] === "1";
  const ids = new Set(idsIn(asked, "tin"));
  if (!all && ids.size === 0) return [];
  const standing = STANDINGS.find((one) => one === asked["trang-thai"]) ?? "";
  const filter = all ? { q: wordIn(asked, "q"), standing } : {};
  const { listings } = await producerGet("/producer/listings", ownListingsSchema, { ...filter, limit: MOST });
  return all ? listings : listings.filter(({ id }) => ids.has(id));
}
