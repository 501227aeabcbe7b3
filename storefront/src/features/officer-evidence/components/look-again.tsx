import type { PresenceLink } from "@contracts/presence";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { evidenceTexts } from "../texts";

type Props = { link: Pick<PresenceLink, "id" | "product_id" | "url">; locale: Locale };

/** Has a page opened next, instead of when its turn comes. */
export function LookAgain({ link: { id, product_id, url }, locale }: Props) {
  const texts = evidenceTexts(locale).product;
  return (
    <form method="post" action={localePath(locale, "/can-bo/bang-chung/kiem-lai")} className="print:hidden">
      <input type="hidden" name="san-pham" value={product_id} />
      <input type="hidden" name="duong-dan" value={id} />
      <Button look="quiet" room="tight" className="-ml-2">
        {texts.lookAgain}
        <span className="sr-only">: {url.replace(/^https?:\/\//, "")}</span>
      </Button>
    </form>
  );
}
