import type { OwnOffer } from "@contracts/producer-products";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { Field } from "@/ui/field";
import type { ProducerDesk } from "../../producer-frame/producer-page";
import { WAY_BACK } from "../../producer-session/way-back";
import { netText } from "../net-text";
import { NEW_SIZE, SIZE_FIELD } from "../size-path";
import { productTexts } from "../texts";

type Props = {
  producer: ProducerDesk;
  action: string;
  /** How it is sold now; null for what is not sold yet. */
  offer: OwnOffer | null;
  isNew: boolean;
  /** With more than one size each needs a name, and may have a bar code of its own. */
  isOneOfMany: boolean;
  fromHome: boolean;
};

/** How one size of a product is sold. */
export function OfferForm({ producer: { locale, notice }, action, offer, isNew, isOneOfMany, fromHome }: Props) {
  const { offer: texts, form } = productTexts(locale);
  const typed = notice?.values ?? {};
  const faultOf = (field: string) => {
    const fault = notice?.fields.find((one) => one.field === field);
    return fault && (locale === "en" ? fault.message_en : fault.message);
  };
  const reserved = offer && offer.reserved > 0 ? ` ${fill(texts.reserved, { count: offer.reserved })}` : "";
  const name = (
    <Field
      name="unit_label"
      label={isOneOfMany ? texts.size : texts.unit}
      hint={isOneOfMany ? texts.sizeHint : texts.unitHint}
      fault={faultOf("unit_label")}
      defaultValue={typed.unit_label ?? offer?.unit_label ?? ""}
      optional={isOneOfMany ? undefined : form.optional}
      required={isOneOfMany}
      maxLength={isOneOfMany ? 20 : 60}
      autoComplete="off"
    />
  );
  return (
    <form
      method="post"
      action={action}
      className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      {fromHome ? <input type="hidden" {...WAY_BACK} /> : null}
      <input type="hidden" name={SIZE_FIELD} value={isNew ? NEW_SIZE : (offer?.size ?? 1)} />
      <input type="hidden" name="seen_stock" value={offer?.stock ?? ""} />
      {isOneOfMany ? name : null}
      <Field
        name="price"
        label={texts.price}
        hint={texts.priceHint}
        fault={faultOf("price")}
        defaultValue={typed.price ?? (offer ? formatCount(offer.price, "vi") : "")}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <Field
        name="stock"
        label={texts.stock}
        hint={`${texts.stockHint}${reserved}`}
        fault={faultOf("stock")}
        defaultValue={typed.stock ?? offer?.stock ?? ""}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      {isOneOfMany ? (
        <>
          <Field
            name="net"
            label={texts.net}
            hint={texts.netHint}
            fault={faultOf("net")}
            defaultValue={typed.net ?? netText(offer?.net ?? null)}
            optional={form.optional}
            autoComplete="off"
          />
          <Field
            name="gtin"
            label={texts.gtin}
            hint={texts.gtinHint}
            fault={faultOf("gtin")}
            defaultValue={typed.gtin ?? offer?.gtin ?? ""}
            optional={form.optional}
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      ) : (
        name
      )}
      <SubmitButton pending={form.saving}>{isNew ? texts.add : texts.save}</SubmitButton>
    </form>
  );
}
