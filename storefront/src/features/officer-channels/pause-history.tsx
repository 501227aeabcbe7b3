import type { ShopPauses } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { DataTable } from "../officer-frame/data-table";
import { pauseTexts } from "../shop-pause/texts";

/** Every pause of a shop there was, the latest first. */
export function PauseHistory({ pauses, locale }: ShopPauses & { locale: Locale }) {
  const texts = pauseTexts(locale);
  if (pauses.length === 0) return null;
  return (
    <Section title={texts.history}>
      <DataTable
        caption={texts.history}
        columns={[
          { key: "when", title: texts.when, heading: true, cell: ({ at }) => formatInstant(at, locale) },
          { key: "what", title: texts.what, cell: ({ act }) => texts.acts[act] },
          { key: "by", title: texts.by, cell: ({ by }) => texts.actors[by] },
          { key: "why", title: texts.why, cell: ({ reason }) => reason },
        ]}
        rows={pauses}
        keyOf={({ at, act }) => `${at} ${act}`}
      />
    </Section>
  );
}
