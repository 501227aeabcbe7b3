import type { ChecklistStep, StepState } from "@contracts/producer-products";
import { FROM_HOME } from "../producer-session/way-back";

const PAGES: Record<"story" | "pictures" | "label" | "offer", string> = {
  story: "cau-hoi",
  pictures: "anh",
  label: "nhan",
  offer: "gia",
};

/**
 * The page on which a step of a product is done, without language prefix. What is written already is sent or put right; the page
 * leads back to the list of things to do.
 */
export function stepAddress(step: ChecklistStep, state: StepState, product: { id: string; listed: boolean }): string {
  const id = encodeURIComponent(product.id);
  if (step === "shop") return "/kenh-chu-the/gian-hang";
  if (step === "listing") return product.listed ? "/kenh-chu-the/tin-dang" : `/kenh-chu-the/tin-dang/dang?sp=${id}`;
  const page = state === "drafted" || state === "asked" ? "gui-duyet" : PAGES[step];
  return `/kenh-chu-the/san-pham/${id}/${page}?${FROM_HOME}`;
}
