import type { OwnOffer } from "@contracts/producer-products";

const UNITS = { g: "g", ml: "ml", piece: "cái" } as const;

/** What one piece holds, as the form takes it back: "1,5 kg" comes back as "1500 g". */
export function netText(net: OwnOffer["net"]): string {
  return net === null ? "" : `${String(net.amount).replace(".", ",")} ${UNITS[net.unit]}`;
}
