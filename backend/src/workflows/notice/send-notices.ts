import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICE } from "../../modules/notice";
import { whatToSend } from "../../modules/notice/domain/sending";
import { hourAt } from "../../modules/notice/domain/sending-hours";
import type { NoticeService } from "../../modules/notice/service";
import type { NoticeRow } from "../../modules/notice/store/notices";
import { dayAt } from "../../platform/calendar/day";
import { env } from "../../platform/env";
import { canSend, sendMessage } from "../access/send-message";
import { addressesOf } from "./people";

/**
 * Writes to producers: what is urgent at once, everything else once a day. A message is noted after it went out, so a crash between
 * sends it again rather than never; one that fails is tried again by the next run.
 */
export async function sendNotices(container: MedusaContainer, now: Date = new Date()): Promise<void> {
  if (!canSend("email")) return;
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
  const [setting, addresses] = await Promise.all([notices.setting(producer), addressesOf(container, producer)]);
  const day = dayAt(now);
  const { due, digest } = whatToSend(rows, setting, { hour: hourAt(now), day });
  if (due.length === 0 || addresses.length === 0) return;
  const { subject, text } = messageOf(due, digest);
  let reached = false;
  for (const to of addresses) reached = (await sendMessage(container, { to, subject, text })) || reached;
  if (!reached) return;
  await notices.markMailed(
    due.map(({ id }) => id),
    now,
  );
  if (digest) await notices.noteDigest(producer, day);
}

/** Vietnamese first, English beside it; each with its one link. */
function messageOf(due: readonly NoticeRow[], digest: boolean): { subject: string; text: string } {
  const link = (href: string) => new URL(href, env().STOREFRONT_URL).href;
  const lines = due.map(({ message_vi, message_en, href }) => `• ${message_vi}\n  ${message_en}\n  ${link(href)}`);
  const [first] = due;
  const subject = digest || due.length > 1 ? `OCOP: ${due.length} việc cần xem` : `OCOP: ${first?.message_vi ?? ""}`;
  const foot = `Đổi giờ nhận thư / Change when you are written to: ${link("/kenh-chu-the/thong-bao")}`;
  return { subject, text: [...lines, foot].join("\n\n") };
}
