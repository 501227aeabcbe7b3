import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of certificates and their papers at the producers' desk. */
export const dossierTexts = dictionary({ vi, en });
