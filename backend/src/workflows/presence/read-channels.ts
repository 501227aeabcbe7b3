import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { ChannelStatusLine, PresenceChannel } from "../../contracts/presence";
import { isOpen, PRESENCE_CHANNELS } from "../../modules/presence/domain/channels";
import { lifeOf, type StatusLine } from "../../modules/presence/store/statuses";
import { presenceBook } from "./container-presence";

/** Every way of selling with the lines of its life, those the system came with first and each officer's in the order it was recorded. */
export async function readPresenceChannels(container: MedusaContainer, today: IsoDay): Promise<PresenceChannel[]> {
  const lines = await presenceBook(container).officerLines();
  return PRESENCE_CHANNELS.map(({ statuses, ...channel }) => ({
    ...channel,
    open_today: isOpen(lifeOf({ ...channel, statuses }, lines), today),
    statuses: [
      ...statuses.map((line): ChannelStatusLine => ({ ...line, from: line.from ?? null, recorded: null })),
      ...lines.filter(({ channel_id }) => channel_id === channel.id).map(toLine),
    ],
  }));
}

function toLine({ from, state, confidence, note_vi, note_en, sources, recorded_by, recorded_at }: StatusLine) {
  return {
    ...{ from, state, confidence, sources },
    note: { vi: note_vi, en: note_en },
    recorded: { by: recorded_by, at: recorded_at.toISOString() },
  };
}
