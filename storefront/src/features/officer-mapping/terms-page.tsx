import type { SellingTerms, TermsView } from "@contracts/channel-decision";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn, shopLabel } from "../officer-channels/places";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { TERMS } from "./addresses";
import { loadTerms } from "./load-terms";
import { ROUNDINGS } from "./terms-form";
import { mappingTexts } from "./texts";

export type TermsProps = {
  params: Promise<{ locale: string; channel: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const termsMetadata = deskMetadata((locale) => mappingTexts(locale).terms.title);

/** Price and stock rules, carriers and stars, of a whole channel or of one shop. */
export const TermsPage = deskPage(async ({ params, searchParams }: TermsProps, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale).terms;
  const [{ channel }, asked] = await Promise.all([params, searchParams]);
  const id = idIn(asked["gian-hang"]);
  const [{ shops, nameOfChannel }, view] = await Promise.all([channelPlaces(), loadTerms(channel, id)]);
  const shop = shops.find((one) => one.id === id);
  const label = shop ? shopLabel(shop, nameOfChannel) : nameOfChannel(channel);
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.one, { place: label })}
      intro={texts.intro}
      trail={[{ label: texts.title, href: TERMS }]}
    >
      <ChannelNav locale={locale} here="terms" />
      {shop && view.current.body === null ? (
        <Notice className="mb-4">
          <p>{texts.inherits}</p>
        </Notice>
      ) : null}
      <form
        action={localePath(locale, `${TERMS}/${encodeURIComponent(channel)}/xem`)}
        className="max-w-3xl space-y-6 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        <input type="hidden" name="gian-hang" value={id} />
        <input type="hidden" name="ban" value={view.current.version} />
        <PriceFields terms={view.current.body ?? view.inherited} locale={locale} />
        <StockFields terms={view.current.body ?? view.inherited} locale={locale} />
        <DeliveryFields view={view} locale={locale} />
        <Button>{texts.preview}</Button>
      </form>
    </DeskFrame>
  );
});

type Part = { terms: SellingTerms; locale: Locale };
const NUMBER = { inputMode: "numeric", maxLength: 9 } as const;

function PriceFields({ terms: { rules }, locale }: Part) {
  const texts = mappingTexts(locale).terms;
  const { percent, round_to, floor } = rules.price;
  return (
    <fieldset>
      <legend className="mb-2 text-lg font-bold">{texts.priceTitle}</legend>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Field
          label={texts.percent}
          hint={texts.percentHint}
          name="he-so"
          defaultValue={percent}
          required
          {...NUMBER}
        />
        <Select label={texts.round} name="tron" defaultValue={String(round_to)}>
          {ROUNDINGS.map((step) => (
            <option key={step} value={step}>
              {step === 1 ? texts.exact : `${step.toLocaleString(locale === "en" ? "en" : "vi")} đ`}
            </option>
          ))}
        </Select>
        <Field label={texts.floor} hint={texts.floorHint} name="san-gia" defaultValue={floor} {...NUMBER} />
      </div>
    </fieldset>
  );
}

function StockFields({ terms: { rules }, locale }: Part) {
  const texts = mappingTexts(locale).terms;
  const { keep, percent, max } = rules.stock;
  return (
    <fieldset>
      <legend className="mb-2 text-lg font-bold">{texts.stockTitle}</legend>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Field label={texts.keep} name="giu-lai" defaultValue={keep} {...NUMBER} />
        <Field label={texts.share} name="phan" defaultValue={percent} required {...NUMBER} />
        <Field label={texts.max} hint={texts.maxHint} name="toi-da" defaultValue={max ?? ""} {...NUMBER} />
      </div>
    </fieldset>
  );
}

function DeliveryFields({ view: { current, inherited, offered }, locale }: { view: TermsView; locale: Locale }) {
  const texts = mappingTexts(locale).terms;
  const { carriers, warehouse, tell_stars } = current.body ?? inherited;
  const known = new Set(offered.carriers.map(({ id }) => id));
  const saved = carriers.filter((id) => !known.has(id)).map((id) => ({ id, name: id }));
  const places = [...offered.warehouses];
  if (warehouse && !places.some(({ id }) => id === warehouse)) places.push({ id: warehouse, name: warehouse });
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-lg font-bold">{texts.sendTitle}</legend>
      {offered.carriers.length === 0 && saved.length === 0 ? <p>{texts.noOffers}</p> : <p>{texts.carriers}</p>}
      {[...offered.carriers, ...saved].map(({ id, name }) => (
        <Check key={id} name="van-chuyen" value={id} label={name} checked={carriers.includes(id)} />
      ))}
      {places.length > 0 ? (
        <Select label={texts.warehouse} name="kho" defaultValue={warehouse ?? ""}>
          <option value="">{texts.noWarehouse}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <Check name="sao" value="1" label={texts.stars} checked={tell_stars} />
    </fieldset>
  );
}

type CheckProps = { name: string; value: string; label: string; checked: boolean };

function Check({ name, value, label, checked }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-leaf"
      />
      {label}
    </label>
  );
}
