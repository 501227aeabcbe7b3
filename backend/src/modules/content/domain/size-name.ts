import { foldVietnamese } from "../../../platform/vietnamese/fold";

/** Letters of a size's name that every marketplace with sizes shows; Shopee and Lazada the fewest. */
export const SIZE_NAME_LENGTH = 20;

/** Buyers cannot tell "Hộp 500 g" from "hộp 500G". */
export function sameSizeName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (name: string) => foldVietnamese(name).replace(/\s+/g, "");
