import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of orders, statements and days off at the producers' desk. */
export const ownOrderTexts = dictionary({ vi, en });
