import type { ChannelPresence, ProductPresence } from "@contracts/presence";
import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import { typedAgain } from "../../desk-frame/typed-again";
import type { Desk } from "../../officer-frame/desk-page";
import { evidenceTexts } from "../texts";

/** This very shop shows what it sells by itself. */
const OWN_SHOP = "own-shop";

type Props = {
  desk: Desk;
  product: ProductPresence["product"];
  channels: readonly Pick<ChannelPresence, "channel_id" | "name">[];
};

/** Says where a product is sold. A marketplace is known by its address; a website or a page of the producer's own must be named. */
export function AddAddress({ desk: { locale, notice }, product, channels }: Props) {
  const texts = evidenceTexts(locale).product;
  const about = { name: "san-pham", value: product.id };
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/bang-chung/dia-chi")}
      className="mt-6 space-y-3 rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" {...about} />
      <h2 className="text-lg">{texts.add}</h2>
      <Field
        label={texts.url}
        hint={texts.addHint}
        name="dia-chi"
        type="url"
        inputMode="url"
        required
        maxLength={2000}
        {...typedAgain({ notice, about, field: "url", name: "dia-chi", locale })}
      />
      <Select
        label={texts.whichChannel}
        hint={texts.whichChannelHint}
        name="kenh"
        {...typedAgain({ notice, about, field: "channel_id", name: "kenh", locale })}
      >
        <option value="">{texts.byAddress}</option>
        {channels
          .filter(({ channel_id }) => channel_id !== OWN_SHOP)
          .map(({ channel_id, name }) => (
            <option key={channel_id} value={channel_id}>
              {name[locale]}
            </option>
          ))}
      </Select>
      <SubmitButton pending={texts.sending}>{texts.send}</SubmitButton>
    </form>
  );
}
