import type { DeskListing } from "@contracts/channel-desk";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { DriftForm } from "../../listing-drift/drift-form";
import { saidSide } from "../../listing-drift/said-field";
import { channelTexts } from "../texts";

type Props = { listing: Pick<DeskListing, "id" | "drift" | "actions">; locale: Locale };

/** What was edited on the marketplace, in officers' words, where there is something to choose. */
export function Drift({ listing: { id, drift, actions }, locale }: Props) {
  const texts = channelTexts(locale).listing;
  const names: Record<string, string> = texts.fields;
  if (drift.length === 0 || !actions.includes("choose")) return null;
  return (
    <div className="mb-6">
      <DriftForm
        listing={id}
        drift={drift}
        action={localePath(locale, "/can-bo/san/tin-dang/lua-chon")}
        all={false}
        words={{
          title: texts.drift,
          text: texts.driftText,
          field: (field) => names[field] ?? field,
          side: (side, field) => fill(texts[side], { value: saidSide(drift, field, side, locale) }),
          choose: texts.choose,
          pending: texts.pending,
        }}
      />
    </div>
  );
}
