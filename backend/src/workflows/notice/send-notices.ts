import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICE } from "../../modules/notice";
import { paceOf } from "../../modules/notice/domain/kinds";
import { whatToSend } from "../../modules/notice/domain/sending";
import { hourAt } from "../../modules/notice/domain/sending-hours";
import type { NoticeService } from "../../modules/notice/service";
import type { NoticeRow } from "../../modules/notice/store/notices";
import { dayAt } from "../../platform/calendar/day";
import { sendMessage } from "../access/send-message";
import { letterOf, shortMessageOf } from "./messages";
import { reachesOf } from "./people";

/**
 * Writes to producers: what cannot wait at once, everything else once a day. A message is noted after it went out, so a crash between
 * sends it again rather than never; one that fails is tried again by the next run.
 */
export async function sendNotices(container: MedusaContainer, now: Date = new Date()): Promise<void> {
  const notices: NoticeService = container.resolve(NOTICE);
  const unsent = new Map<string, NoticeRow[]>();
  for (const notice of await notices.unsent())
    unsent.set(notice.producer_id, [...(unsent.get(notice.producer_id) ?? []), notice]);
  for (const [producer, rows] of unsent) await sendTo(container, notices, { producer, rows, now });
}

type Sending = { producer: string; rows: readonly NoticeRow[]; now: Date };

async function sendTo(
  container: MedusaContainer,
  notices: NoticeService,
  { producer, rows, now }: Sending,
): Promise<void> {
  const [setting, reaches] = await Promise.all([notices.setting(producer), reachesOf(container, producer)]);
  const day = dayAt(now);
  const paced = rows.map((row) => ({ ...row, pace: paceOf(row.kind) }));
  const { due, digest } = whatToSend(paced, setting, { hour: hourAt(now), day });
  if (due.length === 0 || reaches.length === 0) return;
  let reached = false;
  for (const { to, channel } of reaches) {
    const words = channel === "sms" ? shortMessageOf(due) : letterOf(due, digest);
    reached = (await sendMessage(container, { to, channel, ...words })) || reached;
  }
  if (!reached) return;
  await notices.markMailed(
    due.map(({ id }) => id),
    now,
  );
  if (digest) await notices.noteDigest(producer, day);
}
