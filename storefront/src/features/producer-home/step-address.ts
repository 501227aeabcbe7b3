import type { ChecklistStep, StepState } from "@contracts/producer-products";

const PAGES: Record<"story" | "pictures" | "label" | "offer", string> = {
  story: "cau-hoi",
  pictures: "anh",
  label: "nhan",
  offer: "gia",
};

/** The page on which a step of a product is done, without language prefix. What is written already is sent or put right. */
export function stepAddress(step: ChecklistStep, state: StepState, product: string): string {
  if (step === "shop") return "/kenh-chu-the/gian-hang";
  if (step === "listing") return "/kenh-chu-the/tin-dang";
  const page = state === "drafted" || state === "asked" ? "gui-duyet" : PAGES[step];
  return `/kenh-chu-the/san-pham/${encodeURIComponent(product)}/${page}`;
}
