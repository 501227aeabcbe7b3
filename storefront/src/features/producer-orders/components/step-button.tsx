import type { OwnOrder } from "@contracts/producer-orders";
import type { ReactNode } from "react";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { ORDERS } from "../addresses";
import { ownOrderTexts } from "../texts";

type NextStep = keyof ReturnType<typeof ownOrderTexts>["next"] & OwnOrder["state"];

type Props = {
  order: Pick<OwnOrder, "id" | "state">;
  to: NextStep;
  locale: Locale;
  /** Where to go on: the order's page, or `""` for the list. */
  back: string;
  children?: ReactNode;
};

/** The big next step: a plain form, which names the state it was shown in, so that a second tap changes nothing more. */
export function StepButton({ order, to, locale, back, children }: Props) {
  return (
    <form method="post" action={localePath(locale, `${ORDERS}/buoc`)} className="space-y-3">
      <input type="hidden" name="don" value={order.id} />
      <input type="hidden" name="tu" value={order.state} />
      <input type="hidden" name="den" value={to} />
      <input type="hidden" name="ve" value={back} />
      {children}
      <Button className="w-full text-lg sm:w-auto">{ownOrderTexts(locale).next[to]}</Button>
    </form>
  );
}
