import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import type { Claim } from "../../modules/channel/store/claims";
import { addLink } from "./add-link";

const AT_ONCE = 200;

/**
 * Takes over what people claimed elsewhere, such as in a file that came back from a post office: each becomes a link with a claim.
 * What was taken before is found again and left as it is.
 * @param from claims before it were taken already @returns the instant to go on from
 */
export async function takeClaims(container: MedusaContainer, from: Date, now: () => Date): Promise<Date> {
  const { claims } = container.resolve<ChannelService>(CHANNEL).book;
  let found = await claims.since(from, AT_ONCE);
  // One file brings many claims of one instant, which stands still until all of them are read.
  for (let most = AT_ONCE * 4; isStuck(found, from) && found.length * 4 === most; most *= 4) {
    found = await claims.since(from, most);
  }
  for (const claim of found.filter(({ withdrawn_at }) => withdrawn_at === null)) {
    const { product_id, url, channel, origin, claimed_by } = claim;
    const wish = { product_id, url, channel_id: channel, origin: ORIGINS[origin], by: claimed_by, note: "" };
    await addLink(container, wish, now());
  }
  const last = found.at(-1);
  return last ? instantOf(last) : from;
}

const ORIGINS = { exchange: "file_exchange", officer: "officer", producer: "claim" } as const;

const instantOf = ({ withdrawn_at, claimed_at }: Claim) => withdrawn_at ?? claimed_at;

function isStuck(claims: readonly Claim[], from: Date): boolean {
  const last = claims.at(-1);
  return last !== undefined && instantOf(last).getTime() <= from.getTime();
}
