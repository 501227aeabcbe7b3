import type { ListingScore, ScorePart } from "../../contracts/producer-channels";
import type { ProductFacts } from "../../modules/channel/domain/wanted";

/**
 * What a part of a listing is worth, in points of 100. Ours, and no marketplace's: what a buyer needs to decide weighs most
 * (price, pictures, story), then what a label has to say (Nghị định 37/2026/NĐ-CP), then what helps to be found and trusted. The
 * same table stands in `docs/sync.md`.
 */
export const WEIGHTS: Readonly<Record<ScorePart, number>> = {
  offer: 20,
  pictures: 20,
  story: 15,
  contents: 10,
  label: 10,
  certificate: 10,
  codes: 5,
  name: 5,
  usage: 5,
};

const GOOD_PICTURES = 4;
/** Characters of a story that tells who makes it, of what and how. */
const GOOD_STORY = 400;
/** Characters of a name that says what it is; shorter ones are refused by most marketplaces. */
const NAME_LENGTH = { least: 10, most: 120 } as const;

type Measured = Pick<ProductFacts, "name" | "story" | "stars" | "pictures" | "offer" | "details">;

/** How well a product is ready to be sold on a marketplace, from its facts alone. Pure; more facts never bring fewer points. */
export function listingScore(facts: Measured): ListingScore {
  const parts = (Object.keys(WEIGHTS) as ScorePart[]).map((part) => {
    const most = WEIGHTS[part];
    return { part, most, points: Math.round(most * SHARES[part](facts)) };
  });
  const missing = parts
    .filter(({ points, most }) => points < most)
    .sort((a, b) => b.most - b.points - (a.most - a.points));
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    next: missing[0]?.part ?? null,
  };
}

/** The share of a part that is there, 0 to 1. */
const SHARES: Readonly<Record<ScorePart, (facts: Measured) => number>> = {
  offer: ({ offer }) => (offer === null ? 0 : offer.available > 0 ? 1 : 0.5),
  pictures: ({ pictures }) => Math.min(1, pictures.length / GOOD_PICTURES),
  story: ({ story }) => Math.min(1, [...(story ?? "")].length / GOOD_STORY),
  contents: told("net_quantity", "ingredients"),
  label: told("shelf_life", "storage", "responsible_party", "origin"),
  certificate: ({ stars }) => (stars === null ? 0 : 1),
  codes: told("gtin", "trace_code"),
  name: ({ name }) => ([...name].length >= NAME_LENGTH.least && [...name].length <= NAME_LENGTH.most ? 1 : 0),
  usage: told("usage"),
};

function told(...names: (keyof NonNullable<Measured["details"]>["texts"])[]) {
  return ({ details }: Measured) => names.filter((name) => (details?.texts[name] ?? "") !== "").length / names.length;
}
