import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import type { UnitRecord } from "./types";

export type PlaceText = { province: string; district: string | null; commune: string | null };

// A question is named the same way whenever it arises: an officer's answer is found by its key.

/** Which unit a printed name means. */
export function unitQuestion(level: UnitRecord["level"], text: string, place: PlaceText): string {
  const within = level === "commune" ? foldVietnamese(place.district ?? "") : "";
  return `unit|${level}|${foldVietnamese(place.province)}|${within}|${text}`;
}

/** Which producer a printed name means. */
export function producerQuestion(text: string, place: PlaceText): string {
  return `producer|${foldVietnamese(place.province)}|${foldVietnamese(place.district ?? "")}|${text}`;
}

/** Whether a product is one that is known under other facts. */
export function productQuestion(productId: string): string {
  return `product|${productId}`;
}
