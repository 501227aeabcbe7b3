import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of a producer's shops and listings on marketplaces. */
export const listingTexts = dictionary({ vi, en });
export type ListingTexts = ReturnType<typeof listingTexts>;
