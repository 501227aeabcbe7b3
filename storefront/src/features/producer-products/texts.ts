import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of a producer's products. */
export const productTexts = dictionary({ vi, en });
