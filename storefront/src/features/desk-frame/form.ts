import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { formRoute } from "@/platform/forms/handle-form";
import type { Locale } from "@/platform/i18n/locale";
import { faultNotice, type noticesIn } from "./notice";

/** What a form of a desk leads to: where, and what is said there. A form may also lead to a file. */
export type Done = { to: string; message: string; message_en: string };

export type Form = {
  /** The page to go back to where the backend refuses, without language prefix. */
  back: (form: URLSearchParams) => string;
  work: (form: URLSearchParams, locale: Locale) => Promise<Done | string | Response>;
};

type DeskOfForm = {
  notices: ReturnType<typeof noticesIn>;
  /** Where to sign in, or choose for whom to act, before the page can be used again; null for any other failure. */
  gateOf: (thrown: unknown, back: string) => string | null;
};

/** Fields that are never shown again. */
const SECRET = /mat-khau|password|^ma$|^code$/;

/**
 * Makes routes that take plain forms of a desk. Who is no longer signed in is led to the sign-in page and from there to the
 * page of the form; what the backend refuses is told on that page, with the fields as they were filled in.
 */
export function formsOf({ notices, gateOf }: DeskOfForm) {
  return ({ back, work }: Form) =>
    formRoute(async (form, locale) => {
      try {
        const done = await work(form, locale);
        if (typeof done === "string" || done instanceof Response) return done;
        const { to, message, message_en } = done;
        return await notices.leave(to, { tone: "good", message, message_en, fields: [], values: {} });
      } catch (thrown) {
        if (!isBackendError(thrown)) throw thrown;
        const gate = gateOf(thrown, back(form));
        if (gate !== null) return gate;
        console.error(thrown.message);
        return notices.leave(back(form), faultNotice(thrown.failure, valuesOf(form)));
      }
    });
}

function valuesOf(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...form].filter(([name]) => !SECRET.test(name)));
}
