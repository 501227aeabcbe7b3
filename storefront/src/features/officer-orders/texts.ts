import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the officers' pages about orders. */
export const orderDeskTexts = dictionary({ vi, en });
