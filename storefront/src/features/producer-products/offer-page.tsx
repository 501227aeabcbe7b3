import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { cameFromHome, WAY_BACK } from "../producer-session/way-back";
import { productPath, readProduct } from "./read-product";
import { productTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const offerMetadata = producerMetadata((locale) => productTexts(locale).offer.title);

/** Price and stock of a product. Both take effect at once. */
export const OfferPage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale, notice } = producer;
  const { product, offer } = await readProduct(params);
  const { offer: texts, list, form } = productTexts(locale);
  const path = productPath(product.id);
  const typed = notice?.values ?? {};
  const faultOf = (field: string) => {
    const fault = notice?.fields.find((one) => one.field === field);
    return fault && (locale === "en" ? fault.message_en : fault.message);
  };
  const reserved = offer && offer.reserved > 0 ? ` ${fill(texts.reserved, { count: offer.reserved })}` : "";
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[
        { label: list.title, href: "/kenh-chu-the/san-pham" },
        { label: product.name, href: path },
      ]}
    >
      <form
        method="post"
        action={localePath(locale, `${path}/gia/luu`)}
        className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        {cameFromHome(await searchParams) ? <input type="hidden" {...WAY_BACK} /> : null}
        <input type="hidden" name="seen_stock" value={offer?.stock ?? ""} />
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
        <Field
          name="unit_label"
          label={texts.unit}
          hint={texts.unitHint}
          fault={faultOf("unit_label")}
          defaultValue={typed.unit_label ?? offer?.unit_label ?? ""}
          optional={form.optional}
          autoComplete="off"
        />
        <SubmitButton pending={form.saving}>{texts.save}</SubmitButton>
      </form>
    </ProducerFrame>
  );
});
