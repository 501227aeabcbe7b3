import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the question whether a listing is on the marketplace. */
export const doubtTexts = dictionary({ vi, en });
