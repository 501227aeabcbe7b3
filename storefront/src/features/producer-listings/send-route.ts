import "server-only";
import type { BulkOpened } from "@contracts/channel-preview";
import { fill } from "@/platform/i18n/dictionary";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { openedManySchema } from "./selection-wire";
import { listingTexts } from "./texts";

/** Opening asks the marketplace about each pair; so many of them are answered in time. */
const AT_ONCE = 10;
/** An address stays short enough for every proxy; the list of listings shows the rest. */
const MOST_SHOWN = 100;

/** `POST /kenh-chu-the/tin-dang/dang/gui`: sends what the dry run found ready. Sending the same form again opens nothing twice. */
export const sendRoute = producerForm({
  back: () => PAGES.choose,
  work: async (form) => {
    const totals = { opened: 0, waits: 0, left: 0 };
    const sent: string[] = [];
    for (const [shop, products] of pairsOf(form)) {
      for (let at = 0; at < products.length; at += AT_ONCE) {
        const wish = { shop_ids: [shop], product_ids: products.slice(at, at + AT_ONCE) };
        const opened = await producerPost("/producer/listings", wish, openedManySchema);
        add(totals, opened.totals);
        sent.push(...opened.items.flatMap(({ listing_id }) => listing_id ?? []));
      }
    }
    const told = (locale: "vi" | "en") => fill(listingTexts(locale).dryRun.sent, totals);
    const query = new URLSearchParams(sent.slice(0, MOST_SHOWN).map((id) => ["tin-dang", id]));
    const to = totals.waits > 0 ? PAGES.matches : sent.length > 0 ? `${PAGES.progress}?${query}` : PAGES.listings;
    return { to, message: told("vi"), message_en: told("en") };
  },
});

function pairsOf(form: URLSearchParams): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const pair of form.getAll("cap")) {
    const [shop = "", product = ""] = pair.split(".");
    pairs.set(shop, [...(pairs.get(shop) ?? []), product]);
  }
  return pairs;
}

function add(totals: { opened: number; waits: number; left: number }, more: BulkOpened["totals"]): void {
  totals.opened += more.opened + more.adopted;
  totals.waits += more.waits;
  totals.left += more.left;
}
