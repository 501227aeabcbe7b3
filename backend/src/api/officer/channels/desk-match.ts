import { reasonText } from "@ocop/integrations/matching";
import type { DeskMatch } from "../../../contracts/channel-match";
import type { Match } from "../../../modules/channel/store/matches";

export function toDeskMatch(match: Match, productName: string | null): DeskMatch {
  const { id, shop_id, product_id, state, asked_at } = match;
  return {
    ...{ id, shop_id, product_id, state },
    product_name: productName,
    asked_at: asked_at.toISOString(),
    candidates: match.candidates.map(({ seen, verdict }) => ({
      external_id: seen.id,
      title: seen.title,
      sku: seen.units[0]?.sku ?? null,
      price: seen.units[0]?.price ?? null,
      url: seen.url ?? null,
      state: seen.state,
      band: verdict.band === "same" ? "same" : "person",
      reasons: verdict.reasons.map((reason) => {
        const { vi, en } = reasonText(reason);
        return { message: vi, message_en: en };
      }),
    })),
  };
}
