import type { SellingTerms } from "@contracts/channel-decision";
import { numberIn } from "./mapping-form";

export const ROUNDINGS = [1, 500, 1_000] as const;

/** The terms a filled form says; whose goods a shop takes is no part of the form and stays. */
export function readTermsForm(form: URLSearchParams, before: SellingTerms): SellingTerms {
  const whole = (name: string, otherwise: number) => Math.trunc(numberIn(form, name) ?? otherwise);
  const { price, stock } = before.rules;
  const max = numberIn(form, "toi-da");
  return {
    rules: {
      price: {
        percent: whole("he-so", price.percent),
        round_to: ROUNDINGS.find((one) => String(one) === form.get("tron")) ?? price.round_to,
        floor: whole("san-gia", 0),
      },
      stock: {
        keep: whole("giu-lai", 0),
        percent: whole("phan", stock.percent),
        max: max === null ? null : Math.trunc(max),
      },
    },
    carriers: form.getAll("van-chuyen"),
    warehouse: form.get("kho") || null,
    tell_stars: form.get("sao") === "1",
    producers: before.producers,
  };
}
