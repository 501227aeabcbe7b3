import type { OwnOrder } from "@contracts/producer-orders";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { ownOrderTexts } from "../texts";

const TONES: Record<OwnOrder["stage"], Tone> = { todo: "care", moving: "plain", done: "good", back: "fault" };

export function StateBadge({ order, locale }: { order: Pick<OwnOrder, "stage" | "state">; locale: Locale }) {
  return <Badge tone={TONES[order.stage]}>{ownOrderTexts(locale).states[order.state]}</Badge>;
}
