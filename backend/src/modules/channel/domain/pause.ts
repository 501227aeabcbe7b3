import type { SeenListing } from "@ocop/integrations/core";
import { sameText } from "./compare";
import { nameThere, seenUnit, sentUnit, type Unit, unitsOf } from "./sizes";
import { type Sent, tellsStars, type Wanted, withoutStarWording } from "./wanted";

/** Who turns a shop off or on again; an id, never a name. */
export type Pauser = { actor: string; as: "officer" | "producer" };

/** One turn of a shop, as its history keeps it. */
export type ShopPause = {
  id: string;
  act: "paused" | "resumed";
  at: Date;
  actor: string;
  actor_as: Pauser["as"];
  reason: string | null;
};

/** The sentence a history tells of it. */
export function sayPause({ act, actor_as, reason }: Pick<ShopPause, "act" | "actor_as" | "reason">): {
  message_vi: string;
  message_en: string;
} {
  const [vi, en] = actor_as === "officer" ? ["Cán bộ", "An officer"] : ["Chủ thể", "The producer"];
  if (act === "resumed")
    return {
      message_vi: `${vi} đã cho gian hàng hoạt động lại. Mọi tin được đối chiếu và gửi tiếp.`,
      message_en: `${en} let the shop go on. Every listing is compared and sent again.`,
    };
  return {
    message_vi: `${vi} đã tạm dừng gian hàng: ${reason}. Chỉ còn giảm tồn kho và gỡ chữ hạng sao hết hiệu lực.`,
    message_en: `${en} paused the shop: ${reason}. Only falling stock and star wording out of force still go out.`,
  };
}

const said = (there: string | undefined, ours: string) => there !== undefined && tellsStars(there) && !tellsStars(ours);

/** Star wording stands there that the certificates of today no longer carry: none is in force, or one of a lower rank. */
function starsMustGo(wanted: Wanted, sent: Sent, seen: SeenListing): boolean {
  if ((wanted.stars ?? 0) < (sent.stars ?? 0)) return true;
  return wanted.stars === null && (said(seen.title, wanted.title) || said(seen.description, wanted.description));
}

/** Ours where the marketplace shows it in its own spelling, else what somebody wrote there. */
function standing(ours: string | undefined, there: string | undefined): string | undefined {
  if (ours === undefined || there === undefined) return there ?? ours;
  return sameText(ours, there) ? ours : there;
}

/**
 * What a listing should be while its shop is paused: what stands there, but for stock that falls (an oversale is worse than an
 * old number; stock that rises waits) and star wording that must go. Made of what was sent and seen and never of what is wanted,
 * so that no other change leaves with it, also on a channel that takes whole listings only. Pure.
 * @returns `words_stay`: star wording stands in words that we never wrote, and only a person can take it out there
 */
export function wantedWhilePaused(
  wanted: Wanted,
  sent: Sent,
  seen: SeenListing,
): { wanted: Wanted; words_stay: boolean } {
  const sizes = standingSizes(wanted, sent, seen);
  const { sizes: _, ...single } = wanted;
  const [head] = unitsOf(wanted);
  const one = { sku: wanted.sku, price: wanted.price, stock: head?.stock ?? 0 };
  const [first, ...others] = (sizes ?? [one]).map((unit) => heldUnit(unit, sizes ? wanted : single, sent, seen));
  const { title, pictures, settings } = sent;
  const held: Wanted = {
    ...single,
    title: standing(title, seen.title) ?? wanted.title,
    description: standing(sent.description, seen.description) ?? wanted.description,
    stars: sent.stars ?? null,
    pictures: pictures ?? wanted.pictures,
    settings: settings ?? wanted.settings,
    price: first?.price ?? wanted.price,
    stock: others.reduce((sum, { stock }) => sum + stock, first?.stock ?? 0),
    ...(sizes && first && { sizes: [first, ...others].map(({ name = "", ...unit }) => ({ ...unit, name })) }),
  };
  if (!starsMustGo(wanted, sent, seen)) return { wanted: held, words_stay: false };
  // Content that was never ours cannot be sent without bringing ours there for the first time.
  if (title === undefined || pictures === undefined || settings === undefined)
    return { wanted: held, words_stay: tellsStars(seen.title) || tellsStars(seen.description ?? "") };
  return {
    wanted: {
      ...held,
      title: withoutStarWording(held.title) || withoutStarWording(title) || withoutStarWording(wanted.title),
      description: withoutStarWording(held.description),
      stars: null,
    },
    words_stay: false,
  };
}

/** Sizes that were sent or stand there, by the names they have there: none is added and none renamed during a pause. */
function standingSizes(wanted: Wanted, sent: Sent, seen: SeenListing): Unit[] | undefined {
  const sentSize = (sku: string) => sent.sizes?.find((size) => size.sku === sku);
  const sizes = wanted.sizes?.filter(({ sku }) => sentSize(sku) || seen.units.some((unit) => unit.sku === sku)) ?? [];
  if (sizes.length < 2 && !sent.sizes) return undefined;
  return sizes.map((size) => ({
    ...size,
    name: sentSize(size.sku)?.name ?? nameThere(wanted, seen, size) ?? size.name,
  }));
}

/** One size as it stands there; only its stock may fall. Of several, one that nobody has seen there is not offered. */
function heldUnit(unit: Unit, wanted: Wanted, sent: Sent, seen: SeenListing): Unit {
  const [there, told] = [seenUnit(wanted, seen, unit), sentUnit(wanted, sent, unit)];
  const unseen = unit.name === undefined ? unit.stock : 0;
  return {
    ...unit,
    price: there?.price ?? told.price ?? unit.price,
    stock: Math.min(unit.stock, there?.stock ?? told.stock ?? unseen),
  };
}

/** True where this stock lowers what the marketplace offers. @param offered as far as is known */
export function lowersStock(stock: number, offered: number | undefined): boolean {
  return stock === 0 || (offered !== undefined && stock < offered);
}
