import type { QuoteLine } from "@contracts/checkout";
import type { ReactNode } from "react";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { MAX_QUANTITY } from "./domain/cart";
import { cartTexts } from "./texts";

type Props = { locale: Locale; line: QuoteLine; name: string };

/** One less, a number of one's own, one more, none: each a form of its own that says which number to set. */
export function QuantityForms({ locale, line, name }: Props) {
  const { line: texts } = cartTexts(locale);
  const { variant_id, quantity, fault } = line;
  const countable = fault === null || fault === "not_enough";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-2">
      {countable ? (
        <div className="flex flex-wrap items-center">
          <SetForm locale={locale} variant={variant_id} quantity={quantity - 1}>
            <Step disabled={quantity <= 1} label={fill(texts.less, { name })} className="rounded-r-none border-r-0">
              −
            </Step>
          </SetForm>
          <SetForm locale={locale} variant={variant_id} id={`sua-${variant_id}`}>
            <input
              aria-label={fill(texts.quantity, { name })}
              name="so_luong"
              type="number"
              inputMode="numeric"
              min={0}
              max={MAX_QUANTITY}
              defaultValue={quantity}
              required
              className="min-h-11 w-12 appearance-none rounded-none border border-edge bg-white text-center text-base font-bold tabular-nums [&::-webkit-inner-spin-button]:appearance-none"
            />
          </SetForm>
          <SetForm locale={locale} variant={variant_id} quantity={quantity + 1}>
            <Step
              disabled={quantity >= MAX_QUANTITY}
              label={fill(texts.more, { name })}
              className="rounded-l-none border-l-0"
            >
              +
            </Step>
          </SetForm>
          <Button look="quiet" room="tight" form={`sua-${variant_id}`} aria-label={fill(texts.updateLabel, { name })}>
            {texts.update}
          </Button>
        </div>
      ) : null}
      <SetForm locale={locale} variant={variant_id} quantity={0}>
        <Button look="quiet" aria-label={fill(texts.removeLabel, { name })} room="tight">
          {texts.remove}
        </Button>
      </SetForm>
    </div>
  );
}

type SetFormProps = { locale: Locale; variant: string; quantity?: number; id?: string; children: ReactNode };

function SetForm({ locale, variant, quantity, id, children }: SetFormProps) {
  return (
    <form id={id} method="post" action={localePath(locale, "/gio-hang/sua")} className="flex">
      <input type="hidden" name="viec" value="sua" />
      <input type="hidden" name="mon" value={variant} />
      {quantity === undefined ? null : <input type="hidden" name="so_luong" value={quantity} />}
      {children}
    </form>
  );
}

type StepProps = { label: string; disabled: boolean; className: string; children: ReactNode };

function Step({ label, disabled, className, children }: StepProps) {
  return (
    <button
      type="submit"
      aria-label={label}
      disabled={disabled}
      className={classNames(
        "min-h-11 min-w-11 rounded-control border border-edge bg-white text-xl font-bold text-leaf hover:bg-leaf-tint disabled:text-edge",
        className,
      )}
    >
      {children}
    </button>
  );
}
