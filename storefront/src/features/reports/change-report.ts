import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { reportTexts } from "./texts";
import { reportChangedSchema } from "./wire";

const LIST = "/can-bo/bao-cao";

/** `POST /can-bo/bao-cao/lap`: prepares a draft and goes on to its page. */
export const prepareRoute = deskForm({
  back: (form) => {
    const kind = form.get("kind") === "half_year" ? "half_year" : "year";
    return `${LIST}?${new URLSearchParams({ kind, year: form.get("year") ?? "" })}`;
  },
  work: async (form) => {
    const known = form.get("as_known");
    const wish = {
      kind: form.get("kind") ?? "",
      year: form.get("year") ?? "",
      unit: form.get("unit") ?? "",
      ...(form.get("cut_off") ? { cut_off: form.get("cut_off") } : {}),
      ...(known ? { as_known: endOfDay(known) } : {}),
    };
    const { report } = await deskPost("/officer/reports", wish, reportChangedSchema);
    return done(`${LIST}/${report.id}`, (texts) => texts.prepare.done);
  },
});

/** `POST /can-bo/bao-cao/phat-hanh`: releases a draft for good. */
export const releaseRoute = deskForm({
  back: (form) => pageOf(form),
  work: async (form) => {
    const text = (name: string) => form.get(name) || null;
    const facts = { number: text("number"), place: text("place"), dated: text("dated"), reason: text("reason") };
    const id = encodeURIComponent(form.get("report") ?? "");
    await deskPost(`/officer/reports/${id}/release`, facts, reportChangedSchema);
    return done(pageOf(form), (texts) => texts.release.done);
  },
});

function pageOf(form: URLSearchParams): string {
  return `${LIST}/${encodeURIComponent(form.get("report") ?? "")}`;
}

type Texts = ReturnType<typeof reportTexts>;

function done(to: string, of: (texts: Texts) => string) {
  return { to, message: of(reportTexts("vi")), message_en: of(reportTexts("en")) };
}

/** The last instant of a day in Việt Nam, or now on the day itself; what is no day goes on as it is, to be refused with words. */
function endOfDay(day: string): string {
  const end = Date.parse(`${day}T23:59:59.999+07:00`);
  return Number.isNaN(end) ? day : new Date(Math.min(end, Date.now())).toISOString();
}
