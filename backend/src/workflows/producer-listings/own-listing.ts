import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskSide } from "../../contracts/channel-desk";
import type { OwnListingHistory } from "../../contracts/producer-channels";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import type { Listing } from "../../modules/channel/store/rows";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { dayAt } from "../../platform/calendar/day";
import { withCategoryNames } from "../channel/category-names";
import type { Engine } from "../channel/engine";
import { toldDoubt } from "../channel/settle-doubt";
import { type ToldFault, tellFault } from "../channel/told-fault";
import { toldEvents } from "./events";
import { toOwn } from "./own-listings";
import { standingOf } from "./standing";

type Told = Omit<OwnListingHistory, "faults"> & { faults: ToldFault[] };

/** One listing of a producer with everything that happened to it. @returns null where there is none */
export async function readOwnListing(
  container: MedusaContainer,
  engine: Engine,
  { producer_id, principal_id }: { producer_id: string; principal_id: string },
  id: string,
): Promise<Told | null> {
  const { book } = engine;
  const listing = await book.listing(id);
  const shop = listing && (await book.shop(listing.shop_id));
  if (!listing || !shop) return null;
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const { producers }: AccessService = container.resolve(ACCESS);
  const [[product], jobs, events, facts, members] = await Promise.all([
    register.productsByIds([listing.product_id]),
    book.jobs([id]),
    book.events(id),
    engine.facts([listing.product_id]),
    producers.members(producer_id, dayAt(engine.now())),
  ]);
  if (!product) return null;
  const job = jobs.get(id);
  const one = { listing, shop, job, product: { id: product.id, name: product.name } };
  const mine = new Set([principal_id, ...members.map((member) => member.principal_id)]);
  const { failure } = listing;
  return {
    listing: toOwn(engine, { ...one, ...standingOf(listing, job, shop.state) }, facts.get(product.id) ?? null),
    ...{ wanted: side(listing, "wanted"), sent: side(listing, "sent"), seen: side(listing, "seen") },
    drift: await withCategoryNames(engine, shop, listing.drift),
    choices: Object.entries(listing.choices).map(([field, side]) => ({ field, side })),
    doubt: toldDoubt(listing),
    faults: failure?.failure.kind === "fix_data" ? failure.failure.faults.map(tellFault) : [],
    events: toldEvents(events, mine),
  };
}

function side(listing: Listing, name: "wanted" | "sent" | "seen"): DeskSide {
  const at = listing[`${name}_at`]?.toISOString() ?? null;
  return { version: listing[`${name}_version`], at, value: listing[name] };
}
