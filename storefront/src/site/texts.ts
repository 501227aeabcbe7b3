import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the frame around every page. */
export const siteTexts = dictionary({ vi, en });
