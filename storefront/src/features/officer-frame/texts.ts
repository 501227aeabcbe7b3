import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the frame around every page of the desk. */
export const deskTexts = dictionary({ vi, en });
