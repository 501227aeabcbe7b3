import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of what is decided for all listings: categories, attributes, price and stock. */
export const mappingTexts = dictionary({ vi, en });
