import type { MedusaContainer } from "@medusajs/framework/types";
import {
  answerOfRow,
  type FeedRow,
  type FeedSource,
  MATCHER,
  outcomeOfRow,
  type PulledFeed,
} from "@ocop/integrations/evidence";
import type { FeedCounts } from "../../contracts/presence-feeds";
import type { Listed, Sighting } from "../../modules/presence/store/feed-sightings";
import type { NewLink } from "../../modules/presence/store/links";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { type Compared, type ComparedList, compareList } from "./compare-list";
import { presenceBook } from "./container-presence";
import { matchingCatalogue } from "./matching-catalogue";
import { isSimulated } from "./presence-settings";
import { kindOf } from "./product-kind";

type TakenFeed = Extract<PulledFeed, { kind: "taken" }>;
export type TakenList = { readonly counts: FeedCounts; readonly unmatched: readonly FeedRow[] };

/**
 * Turns an authorised list into evidence of grade B: rows that show a product, rows that show another one than was said, questions where
 * a person has to decide, and, where the list is complete and every row could be read, listings that are gone. Taking a list twice
 * adds nothing, so a crash on the way is made good by the next reading.
 */
export async function takeList(
  container: MedusaContainer,
  source: FeedSource,
  { manifest, generatedAt, list }: TakenFeed,
  now: Date,
): Promise<TakenList> {
  const book = presenceBook(container);
  const sample = isSimulated(new URL(source.manifest).host);
  const listed = await book.listedOn(source.channel, sample);
  const catalogue = await matchingCatalogue.ofNow(container, now.getTime());
  const compared = await compareList(list.rows, { channel: source.channel, at: generatedAt, listed, catalogue });
  const kinds = await kindsOf(container, compared.compared);
  const side = { channel: source.channel, sample, observedAt: new Date(generatedAt), sha256: manifest.sha256 };
  const seen = compared.compared.flatMap((one) => {
    const kind = kinds.get(one.product);
    return kind === undefined ? [] : [sightingOf(one, kind, side)];
  });
  const gone = manifest.complete && list.faults.length === 0 ? goneFrom(listed, compared, side) : [];
  const kept = await book.keepSightings([...seen, ...gone], now);
  return {
    unmatched: compared.unmatched,
    counts: countsOf(compared, { kept, gone: gone.length, refused: list.faults.length }),
  };
}

type Side = { channel: string; sample: boolean; observedAt: Date; sha256: string };

async function kindsOf(
  container: MedusaContainer,
  compared: readonly Compared[],
): Promise<Map<string, NewLink["kind"]>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.productsByIds([...new Set(compared.map(({ product }) => product))]);
  return new Map(products.map((product) => [product.id, kindOf(product)]));
}

function sightingOf(one: Compared, kind: NewLink["kind"], { channel, sample, observedAt, sha256 }: Side): Sighting {
  const { product, row, place, url, key, verdict } = one;
  const { host } = new URL(url);
  return {
    link: {
      ...{ product_id: product, channel_id: channel, place, url, host, listing_key: key, kind, sample },
      origin: "feed",
      // Pages a simulation invents under a real marketplace's name are nobody's to visit.
      watched: !sample || isSimulated(host),
      read_back: true,
    },
    outcome: outcomeOfRow(row, verdict.band),
    observedAt,
    answer: answerOfRow(row, sha256),
    match: {
      band: verdict.band,
      rule: verdict.rule,
      reasons: verdict.reasons.map((reason) => ({ ...reason })),
      matcher: MATCHER,
    },
  };
}

const isLost = ({ outcome, state }: Listed) => outcome === "gone" && (state === "lost" || state === "none");

/** Listings that stood in a list before and stand in this one no longer; those that are lost since are not told again. */
function goneFrom(listed: readonly Listed[], { places }: ComparedList, side: Side): Sighting[] {
  return listed
    .filter((link) => link.observed_at !== null && !places.has(link.place) && !isLost(link))
    .map(({ product_id, place, url, listing_key, kind }) => ({
      link: {
        ...{ product_id, channel_id: side.channel, place, url, host: "", listing_key, kind, sample: side.sample },
        ...{ origin: "feed", watched: false, read_back: true },
      },
      outcome: "gone",
      observedAt: side.observedAt,
      answer: { way: "feed", listingState: "absent", channelState: "not_in_list", url, listSha256: side.sha256 },
      match: null,
    }));
}

function countsOf(
  { compared, unmatched, known }: ComparedList,
  { kept, gone, refused }: { kept: number; gone: number; refused: number },
): FeedCounts {
  const matched = new Set(
    [...compared.filter(({ verdict }) => verdict.band !== "different"), ...known].map(({ place }) => place),
  );
  const rows = new Set([...compared, ...known].map(({ place }) => place)).size + unmatched.length + refused;
  return { rows, matched: matched.size, kept, gone, unmatched: unmatched.length, refused };
}
