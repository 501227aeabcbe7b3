import type { Locale } from "@/platform/i18n/locale";

/** The shop's own name. It is no official mark: the OCOP certification mark belongs to the programme. */
export const BRAND: Record<Locale, { name: string; line: string }> = {
  vi: { name: "Gian hàng OCOP", line: "Đặc sản làng xã, sao chứng nhận rõ ràng" },
  en: { name: "The OCOP shop", line: "Village specialities with stars you can check" },
};
