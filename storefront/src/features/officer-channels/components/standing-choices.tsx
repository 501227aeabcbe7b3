import type { DeskListing } from "@contracts/channel-desk";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { channelTexts } from "../texts";

type Props = { listing: Pick<DeskListing, "id" | "choices" | "state">; locale: Locale };

/** What was chosen once for all edits on the marketplace, each with the way to be asked again. */
export function StandingChoices({ listing: { id, choices, state }, locale }: Props) {
  const texts = channelTexts(locale).listing;
  const names: Record<string, string> = texts.fields;
  if (choices.length === 0 || state === "closed") return null;
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/san/tin-dang/lua-chon")}
      className="mt-6 max-w-3xl rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" name="tin" value={id} />
      <h2 className="text-lg">{texts.standing}</h2>
      {choices.map(({ field, side }) => {
        const name = names[field] ?? field;
        return (
          <p key={field} className="flex flex-wrap items-center justify-between gap-x-4">
            {fill(side === "ours" ? texts.alwaysOurs : texts.alwaysTheirs, { field: name })}
            <Button look="quiet" name={`muc-${field}`} value="ask">
              {fill(texts.askAgain, { field: name })}
            </Button>
          </p>
        );
      })}
    </form>
  );
}
