import type { MedusaContainer } from "@medusajs/framework/types";
import type { Outcome } from "@ocop/integrations/evidence";
import type { IsoDay } from "../../contracts/common";
import { presenceChannel } from "../../modules/presence/domain/channels";
import type { Confirmed } from "../../modules/presence/store/confirmations";
import { dayAt } from "../../platform/calendar/day";
import { presenceBook } from "./container-presence";
import { keepPhoto } from "./photos";
import { productKind } from "./product-kind";

export type ConfirmationWish = {
  readonly product_id: string;
  readonly channel_id: string;
  readonly link_id?: string;
  readonly outcome: Outcome;
  /** The local day on which the person looked. */
  readonly observed_on: IsoDay;
  readonly note: string;
  readonly photo: Buffer | null;
  readonly by: string;
};

export type ConfirmationResult =
  | Extract<Confirmed, { state: "recorded" | "waits" | "no_link" | "waits_already" }>
  | { readonly state: "no_product" | "no_channel" | "no_photo" | "wrong_photo" };

const POSITIVE: ReadonlySet<Outcome> = new Set(["buyable", "not_buyable"]);

/** A person looked: with a note, and with a photo where the product is there. */
export async function confirmPresence(
  container: MedusaContainer,
  wish: ConfirmationWish,
  now: Date,
): Promise<ConfirmationResult> {
  const kind = await productKind(container, wish.product_id);
  if (kind === null) return { state: "no_product" };
  if (!presenceChannel(wish.channel_id)) return { state: "no_channel" };
  if (wish.photo === null && POSITIVE.has(wish.outcome)) return { state: "no_photo" };
  const photo = wish.photo === null ? null : await keepPhoto(container, wish.photo, wish.by);
  if (wish.photo !== null && photo === null) return { state: "wrong_photo" };
  // Of an earlier day nobody tells the hour: noon in Việt Nam stands for it.
  const observedAt = wish.observed_on === dayAt(now) ? now : new Date(`${wish.observed_on}T05:00:00.000Z`);
  const seen = {
    product: wish.product_id,
    channel: wish.channel_id,
    link: wish.link_id ?? null,
    service: kind === "service",
    outcome: wish.outcome,
    observedAt,
    day: wish.observed_on,
    note: wish.note,
    photo,
    by: wish.by,
  };
  return presenceBook(container).confirm(seen, now);
}
