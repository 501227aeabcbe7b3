import type { OwnListingHistory } from "../../contracts/producer-channels";
import type { ListingEvent } from "../../modules/channel/store/rows";

/** Who did what, the latest first. @param mine people who act for the producer */
export function toldEvents(events: readonly ListingEvent[], mine: ReadonlySet<string>): OwnListingHistory["events"] {
  return events
    .map(({ at, actor, message_vi, message_en }) => ({
      at: at.toISOString(),
      by: actor === "system" ? ("system" as const) : mine.has(actor) ? ("you" as const) : ("officer" as const),
      message: message_vi,
      message_en,
    }))
    .reverse();
}
