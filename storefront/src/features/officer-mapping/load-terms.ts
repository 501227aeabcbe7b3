import "server-only";
import type { SellingTerms, TermsEffect, TermsView } from "@contracts/channel-decision";
import { deskGet, deskPost } from "../officer-session/client";
import { termsEffectSchema, termsViewSchema } from "./wire";

/** The terms of one shop, or of a channel where no shop is given. @throws BackendError */
export function loadTerms(channel: string, shop: string): Promise<TermsView> {
  if (shop === "") return deskGet("/officer/channels/terms", termsViewSchema, { channel });
  return deskGet(`/officer/channels/shops/${encodeURIComponent(shop)}/terms`, termsViewSchema);
}

/** Which listings other terms would change, and what products not listed yet would cost. @throws BackendError */
export function tryTerms(channel: string, shop: string, terms: SellingTerms): Promise<TermsEffect> {
  if (shop === "") return deskPost("/officer/channels/terms/affected", { channel, terms }, termsEffectSchema);
  return deskPost(`/officer/channels/shops/${encodeURIComponent(shop)}/terms/affected`, { terms }, termsEffectSchema);
}
