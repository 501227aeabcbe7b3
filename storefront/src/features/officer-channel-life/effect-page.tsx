import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskPost } from "../officer-session/client";
import { ChangedProducts } from "./components/changed-products";
import { EffectMessage } from "./components/effect-message";
import { ShareTable } from "./components/share-table";
import { type LineValues, lineValues, statusesPath, toLine } from "./line-form-values";
import { channelLifeTexts } from "./texts";
import { lineEffectSchema } from "./wire";

const PAGE = "/can-bo/kenh";

export const effectMetadata = deskMetadata((locale) => channelLifeTexts(locale).effect.title);

/** What a line of a channel's life would change, before it is kept. */
export const EffectPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/kenh/xem-truoc">, desk) => {
  const { locale } = desk;
  const { effect: texts, title } = channelLifeTexts(locale);
  const asked = await searchParams;
  const values = lineValues((name) => asked[name]);
  const effect = await deskPost(`${statusesPath(values)}/effect`, toLine(values), lineEffectSchema);
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.titleOf, { name: effect.channel.name[locale] })}
      intro={texts.intro}
      trail={[{ label: title, href: PAGE }]}
    >
      <EffectMessage effect={effect} locale={locale} />
      {effect.days.toReversed().map((one) => (
        <ShareTable key={one.day} effect={effect} of={one} locale={locale} />
      ))}
      {effect.products_total > 0 ? <ChangedProducts effect={effect} locale={locale} /> : null}
      <p className="mt-4 max-w-prose text-ink-soft">
        {fill(texts.basis, { area: effect.within?.name ?? texts.everywhere })}
      </p>
      <KeepForm values={values} locale={locale} />
    </DeskFrame>
  );
});

/** Keeps exactly what was looked at: the fields travel on as they are. */
function KeepForm({ values, locale }: { values: LineValues; locale: Locale }) {
  const { effect: texts, save } = channelLifeTexts(locale);
  return (
    <form method="post" action={localePath(locale, `${PAGE}/them`)} className="mt-6 flex flex-wrap gap-3 print:hidden">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={texts.pending}>{save}</SubmitButton>
      <ButtonLink
        look="secondary"
        href={`${localePath(locale, PAGE)}?${new URLSearchParams(values)}#${values.kenh ?? ""}`}
      >
        {texts.back}
      </ButtonLink>
    </form>
  );
}
