import type { NoticeSettingsView, NoticesRead, OwnNotices } from "@contracts/producer-notices";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const hour = z.number().int().min(0).max(23);

export const noticesSchema: z.ZodType<OwnNotices> = z.object({
  notices: z.array(
    z.object({
      ...{ id: text, kind: text, urgent: z.boolean(), message: text, message_en: text },
      ...{ href: text.startsWith("/kenh-chu-the"), since: z.iso.datetime(), read: z.boolean() },
    }),
  ),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
  unread: count,
});

export const noticesReadSchema: z.ZodType<NoticesRead> = z.object({ unread: count });

export const settingsSchema: z.ZodType<NoticeSettingsView> = z.object({
  ...{ by_mail: z.boolean(), quiet_from: hour, quiet_to: hour, digest_hour: hour, low_stock: count },
  ...{ sent_to: count, can_send: z.boolean() },
});
