import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { addLink } from "./add-link";

const AT_ONCE = 200;

/**
 * Takes over what people claimed elsewhere, such as in a file that came back from a post office: each becomes a link with a claim.
 * @param from claims before it were taken already @returns the instant to go on from
 */
export async function takeClaims(container: MedusaContainer, from: Date, now: () => Date): Promise<Date> {
  const channels: ChannelService = container.resolve(CHANNEL);
  const claims = await channels.book.claims.since(from, AT_ONCE);
  for (const claim of claims.filter(({ withdrawn_at }) => withdrawn_at === null)) {
    await addLink(
      container,
      {
        product_id: claim.product_id,
        url: claim.url,
        channel_id: claim.channel,
        origin: claim.origin === "exchange" ? "file_exchange" : claim.origin === "officer" ? "officer" : "claim",
        by: claim.claimed_by,
        note: "",
      },
      now(),
    );
  }
  const last = claims.at(-1);
  return last ? (last.withdrawn_at ?? last.claimed_at) : from;
}
