import type { OwnContentState } from "@contracts/producer-products";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { productTexts } from "../texts";

const TONES: Record<OwnContentState, Tone> = {
  empty: "plain",
  drafted: "care",
  open: "care",
  approved: "good",
  changes_asked: "fault",
  withdrawn: "plain",
  replaced: "plain",
};

/** Where the texts and pictures of a product stand, in words. */
export function ContentBadge({ locale, state }: { locale: Locale; state: OwnContentState }) {
  return <Badge tone={TONES[state]}>{productTexts(locale).content[state]}</Badge>;
}
