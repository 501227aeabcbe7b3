import { type ListingDraft, listingId, type SeenListing, simpleHtml, unitId, vnd } from "../../core";
import { DRAFT_FIELDS, type PartnerProfile, put } from "./profile";
import type { readItem } from "./wire";

/** The body of a create or update, every field where the profile wants it. */
export function productBody(draft: ListingDraft, profile: PartnerProfile): Record<string, unknown> {
  const [unit] = draft.units;
  const values: Record<(typeof DRAFT_FIELDS)[number], unknown> = {
    sku: unit?.sku ?? "",
    title: draft.title.normalize("NFC").trim(),
    description: simpleHtml(draft.description),
    category: draft.category,
    price: unit?.price ?? 0,
    stock: unit?.stock ?? 0,
    weightGrams: draft.weightGrams,
    images: draft.images,
  };
  return DRAFT_FIELDS.reduce<Record<string, unknown>>((body, field) => {
    const path = profile.fields[field];
    return path === undefined ? body : put(body, path, values[field]);
  }, {});
}

export function seenListing(item: ReturnType<typeof readItem>, profile: PartnerProfile): SeenListing {
  return {
    id: listingId.parse(item.id),
    state: profile.states[item.state] ?? "unknown",
    channelState: item.state,
    title: item.title,
    units: [
      {
        id: unitId.parse(item.id),
        sku: item.sku,
        ...(item.price != null && { price: vnd.parse(item.price) }),
        ...(item.stock != null && { stock: item.stock }),
      },
    ],
    ...(item.url != null && { url: item.url }),
    ...(item.changedAt != null && { changedAt: item.changedAt }),
    reasons: item.reason ? [item.reason] : [],
  };
}
