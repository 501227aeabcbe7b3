import type { IsoInstant, Page } from "./common";

/** `GET /producer/notices?page=&limit=`: what stands, the unread first. Settled by itself once its fact is gone. */
export type OwnNotice = {
  id: string;
  kind: string;
  urgent: boolean;
  message: string;
  message_en: string;
  /** The one thing to do: a page of the desk, without language prefix. */
  href: string;
  since: IsoInstant;
  read: boolean;
};
export type OwnNotices = { notices: OwnNotice[]; page: Page; unread: number };

/** `POST /producer/notices/read` `{ id? }`: one is read, or all. */
export type NoticesRead = { unread: number };

/** `GET` and `POST /producer/notices/settings`; hours in Việt Nam, 0 to 23. */
export type NoticeSettings = {
  by_mail: boolean;
  quiet_from: number;
  quiet_to: number;
  digest_hour: number;
  /** Told of a product of which no more pieces are left; 0: only when it is sold out. */
  low_stock: number;
};
/** `sent_to`: how many people can be reached, by e-mail or a short message; `can_send`: this installation can send at all. */
export type NoticeSettingsView = NoticeSettings & { sent_to: number; can_send: boolean };
