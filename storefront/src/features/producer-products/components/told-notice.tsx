import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { productTexts } from "../texts";

type Props = { locale: Locale; href: string; isSent: boolean };

/** Says that names of sizes wait for an officer, or still have to be sent to one. */
export function ToldNotice({ locale, href, isSent }: Props) {
  const { offer: texts, review } = productTexts(locale);
  return (
    <Notice tone="care" title={isSent ? texts.toldSent : texts.toldUnsent} className="mb-4 max-w-2xl">
      <p>{texts.toldText}</p>
      {isSent ? null : <TextLink href={href}>{review.title}</TextLink>}
    </Notice>
  );
}
