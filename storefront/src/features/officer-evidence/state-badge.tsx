import type { PresenceState } from "@contracts/presence";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { evidenceTexts } from "./texts";

const TONES: Record<PresenceState, Tone> = {
  live: "good",
  listed_not_buyable: "care",
  stale: "care",
  lost: "fault",
  claimed: "plain",
  none: "fault",
  unknown: "plain",
  not_applicable: "plain",
};

/** Whether a product is on sale somewhere, in words; the colour only repeats them. */
export function StateBadge({ state, locale }: { state: PresenceState; locale: Locale }) {
  return <Badge tone={TONES[state]}>{evidenceTexts(locale).state[state]}</Badge>;
}
