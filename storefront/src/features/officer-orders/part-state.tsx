import type { PartState } from "@contracts/checkout";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { orderTexts } from "../orders/texts";

const TONES: Record<PartState, Tone> = {
  waiting: "care",
  confirmed: "plain",
  packed: "plain",
  shipped: "plain",
  delivered: "good",
  returned: "fault",
  cancelled: "fault",
};

/** How far a producer's part of an order is, in the words its buyer reads. */
export function PartStateBadge({ state, locale }: { state: PartState; locale: Locale }) {
  return <Badge tone={TONES[state]}>{orderTexts(locale).states[state].step}</Badge>;
}
