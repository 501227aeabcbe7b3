import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { formRoute } from "@/platform/forms/handle-form";
import type { Locale } from "@/platform/i18n/locale";
import { signInPath } from "../officer-session/addresses";
import { isSignedOut } from "../officer-session/session";
import { faultNotice, leaveNotice } from "./notice";

/** What a form of the desk leads to: where, and what is said there. */
export type Done = { to: string; message: string; message_en: string };

type Form = {
  /** The page to go back to where the backend refuses, without language prefix. */
  back: (form: URLSearchParams) => string;
  work: (form: URLSearchParams, locale: Locale) => Promise<Done | string>;
};

/** Fields that are never shown again. */
const SECRET = /mat-khau|password|^ma$|^code$/;

/**
 * A route that takes a plain form of the desk. Who is no longer signed in is led to the sign-in page and from there to the
 * page of the form; what the backend refuses is told on that page, with the fields as they were filled in.
 */
export function deskForm({ back, work }: Form) {
  return formRoute(async (form, locale) => {
    try {
      const done = await work(form, locale);
      if (typeof done === "string") return done;
      const { to, message, message_en } = done;
      return await leaveNotice(to, { tone: "good", message, message_en, fields: [], values: {} });
    } catch (thrown) {
      if (!isBackendError(thrown)) throw thrown;
      if (isSignedOut(thrown)) return signInPath(back(form));
      console.error(thrown.message);
      return leaveNotice(back(form), faultNotice(thrown.failure, valuesOf(form)));
    }
  });
}

function valuesOf(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...form].filter(([name]) => !SECRET.test(name)));
}
