import type { OwnOffer } from "@contracts/producer-products";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { Field } from "@/ui/field";
import type { ProducerDesk } from "../../producer-frame/producer-page";
import { WAY_BACK } from "../../producer-session/way-back";
import { netText } from "../net-text";
import { NEW_SIZE, SIZE_FIELD, toldOf } from "../size-path";
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
export function OfferForm(props: Props) {
  const { action, offer, isNew, isOneOfMany, fromHome } = props;
  const { locale } = props.producer;
  const { offer: texts, form } = productTexts(locale);
  const field = fieldsOf(props.producer);
  const told = toldOf(offer);
  const reserved = offer && offer.reserved > 0 ? ` ${fill(texts.reserved, { count: offer.reserved })}` : "";
  return (
    <form
      method="post"
      action={action}
      className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      {fromHome ? <input type="hidden" {...WAY_BACK} /> : null}
      <input type="hidden" name={SIZE_FIELD} value={isNew ? NEW_SIZE : (offer?.size ?? 1)} />
      <input type="hidden" name="seen_stock" value={offer?.stock ?? ""} />
      {isOneOfMany ? (
        <Field
          {...field("unit_label", told?.unit_label)}
          label={texts.size}
          hint={texts.sizeHint}
          required
          maxLength={20}
        />
      ) : null}
      <Field
        {...field("price", offer && formatCount(offer.price, "vi"))}
        label={texts.price}
        hint={texts.priceHint}
        inputMode="numeric"
        required
      />
      <Field
        {...field("stock", offer?.stock)}
        label={texts.stock}
        hint={`${texts.stockHint}${reserved}`}
        inputMode="numeric"
        required
      />
      {isOneOfMany ? (
        <SizeFields {...props} />
      ) : (
        <Field
          {...field("unit_label", told?.unit_label)}
          label={texts.unit}
          hint={texts.unitHint}
          optional={form.optional}
        />
      )}
      <SubmitButton pending={form.saving}>{isNew ? texts.add : texts.save}</SubmitButton>
    </form>
  );
}

/** What tells a size apart from the others beside its name. */
function SizeFields({ producer, offer }: Props) {
  const { offer: texts, form } = productTexts(producer.locale);
  const field = fieldsOf(producer);
  const told = toldOf(offer);
  return (
    <>
      <Field
        {...field("net", netText(told?.net ?? null))}
        label={texts.net}
        hint={texts.netHint}
        optional={form.optional}
      />
      <Field
        {...field("gtin", told?.gtin)}
        label={texts.gtin}
        hint={texts.gtinHint}
        optional={form.optional}
        inputMode="numeric"
      />
    </>
  );
}

/** A field with what was typed before it was refused, else with what stands; and what is wrong with it. */
function fieldsOf({ locale, notice }: ProducerDesk) {
  return (name: string, standing: string | number | null | undefined) => {
    const fault = notice?.fields.find((one) => one.field === name);
    return {
      name,
      autoComplete: "off",
      defaultValue: notice?.values[name] ?? standing ?? "",
      ...(fault && { fault: locale === "en" ? fault.message_en : fault.message }),
    };
  };
}
