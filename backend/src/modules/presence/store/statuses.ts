import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ChannelStatus } from "@ocop/integrations/channels";
import type { ChannelStatusLine } from "../../../contracts/presence";
import { type KnownChannel, type OfficerLine, presenceChannel, statusesWith } from "../domain/channels";
import { rowsOf, run } from "./sql";

const lineRow = z.object({
  channel_id: z.string(),
  from: z.string(),
  state: z.enum(["open", "closed", "renamed"]),
  confidence: z.enum(["confirmed", "reported", "unconfirmed"]),
  note_vi: z.string(),
  note_en: z.string(),
  sources: z.array(z.string()),
  recorded_by: z.string(),
  recorded_at: z.date(),
});
export type StatusLine = z.output<typeof lineRow>;

const LINES = `select channel_id, "from"::text as "from", state, confidence, note_vi, note_en, sources, recorded_by, recorded_at
  from presence_channel_status`;

/** Officers' lines in the order they were recorded. @param known only those recorded by then */
export async function officerLines(knex: Knex, known?: Date): Promise<StatusLine[]> {
  return known
    ? rowsOf(knex, lineRow, `${LINES} where recorded_at <= ? order by recorded_at, id`, [known])
    : rowsOf(knex, lineRow, `${LINES} order by recorded_at, id`);
}

export type NewStatusLine = Omit<ChannelStatusLine, "recorded" | "from"> & { from: string };

export async function insertLine(
  knex: Knex,
  channel: string,
  line: NewStatusLine,
  by: string,
  at: Date,
): Promise<void> {
  await run(
    knex,
    `insert into presence_channel_status
       (id, channel_id, "from", state, confidence, note_vi, note_en, sources, recorded_by, recorded_at)
     values (?, ?, ?::date, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      generateEntityId("", "pcst"),
      channel,
      line.from,
      line.state,
      line.confidence,
      line.note.vi,
      line.note.en,
      line.sources,
      by,
      at,
    ],
  );
}

export function toStatus({ from, state, confidence, note_vi, note_en, sources }: StatusLine): OfficerLine {
  return { from, state, confidence, note: { vi: note_vi, en: note_en }, sources };
}

/** A channel's life with officers' lines. */
export function lifeOf(channel: KnownChannel, lines: readonly StatusLine[]): ChannelStatus[] {
  return statusesWith(channel, lines.filter(({ channel_id }) => channel_id === channel.id).map(toStatus));
}

/** Lives by channel; of a channel that is not known nothing is. */
export async function readLives(knex: Knex, known?: Date): Promise<(channel: string) => ChannelStatus[]> {
  const lines = await officerLines(knex, known);
  return (id) => {
    const channel = presenceChannel(id);
    return channel ? lifeOf(channel, lines) : [];
  };
}
