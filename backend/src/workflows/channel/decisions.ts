import { isDeepStrictEqual } from "node:util";
import { type Mapping, mappingSchema } from "../../modules/channel/domain/mapping";
import { type ShopTerms, shopTermsSchema } from "../../modules/channel/domain/shop-terms";
import type { Wanted } from "../../modules/channel/domain/wanted";
import type { StandingDecisions } from "../../modules/channel/store/decision-book";
import type { Decision } from "../../modules/channel/store/decisions";
import type { Listing } from "../../modules/channel/store/rows";
import { decideWanted } from "./decide-wanted";
import type { Engine } from "./engine";

/** Listings whose wanted side is worked out at once. */
const AT_ONCE = 500;

/** What an officer is about to decide. @param shop empty for every shop of the channel */
export type Proposal =
  | { kind: "mapping"; channel: string; shop: string; subject: string; body: Mapping }
  | { kind: "terms"; channel: string; shop: string; subject: ""; body: ShopTerms };

/** One listing that would become different. */
export type Affected = { listing: Listing; product_name: string; before: Wanted; after: Wanted };

export type Effect = {
  /** Open listings that follow this decision, changed or not. */
  followers: number;
  affected: Affected[];
};

/** Who else is affected: the listings that a decision would change, and how. Nothing is written. */
export async function effectOf(engine: Engine, proposal: Proposal): Promise<Effect> {
  const { followers, standing } = await followersOf(engine, proposal);
  const affected: Affected[] = [];
  for (let at = 0; at < followers.length; at += AT_ONCE) {
    const some = followers.slice(at, at + AT_ONCE);
    const after = await decideWanted(engine, some, withProposal(standing, proposal));
    for (const listing of some) {
      const wanted = after.get(listing.id);
      if (!wanted || isDeepStrictEqual(wanted, listing.wanted)) continue;
      affected.push({ listing, product_name: listing.wanted.title, before: listing.wanted, after: wanted });
    }
  }
  return { followers: followers.length, affected };
}

/**
 * Saves the next version; exactly the listings that follow it are looked at anew, and those that become different are queued.
 * @param basedOn the version the officer looked at, 0 for none @returns null where somebody else saved one meanwhile
 */
export async function saveDecision(
  engine: Engine,
  proposal: Proposal,
  basedOn: number,
  actor: string,
): Promise<Decision | null> {
  const { kind, channel, shop, subject, body } = proposal;
  const { decisions, noteListings } = engine.book;
  const { open, followers } = await followersOf(engine, proposal);
  const ids = followers.map(({ id }) => id);
  const saved = await decisions.save({ kind, channel, shop, subject }, basedOn, body, actor, engine.now(), ids);
  if (!saved) return null;
  // Opened meanwhile, perhaps by what was decided before.
  const known = new Set(open.map(({ id }) => id));
  const late = (await decisions.openListings(channel, shop)).filter(({ id }) => !known.has(id));
  if (late.length > 0) await noteListings(late.map(({ id }) => id));
  return saved;
}

async function followersOf(engine: Engine, { kind, channel, shop, subject }: Proposal) {
  const standing = await engine.book.decisions.standing(channel);
  const open = await engine.book.decisions.openListings(channel, shop);
  if (kind === "terms") return { standing, open, followers: open };
  const followers: Listing[] = [];
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const some = open.slice(at, at + AT_ONCE);
    const facts = await engine.facts([...new Set(some.map(({ product_id }) => product_id))]);
    followers.push(...some.filter(({ product_id }) => facts.get(product_id)?.details?.groups.includes(subject)));
  }
  return { standing, open, followers };
}

/** The decisions as they would stand. */
function withProposal(
  standing: StandingDecisions,
  { kind, channel, shop, subject, body }: Proposal,
): StandingDecisions {
  const concerns = (of: string, id: string) => of === channel && (shop === "" || shop === id);
  return {
    mappings: (of, id) => {
      const known = standing.mappings(of, id);
      if (kind !== "mapping" || !concerns(of, id)) return known;
      return new Map([...known, [subject, mappingSchema.parse(body)]]);
    },
    terms: (of, id) => (kind === "terms" && concerns(of, id) ? shopTermsSchema.parse(body) : standing.terms(of, id)),
  };
}
