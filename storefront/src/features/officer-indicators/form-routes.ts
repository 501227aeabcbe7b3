import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { CONTACTS } from "./addresses";
import { notedSchema } from "./wire";

const back = (form: URLSearchParams) => `${CONTACTS}/${encodeURIComponent(form.get("producer") ?? "")}`;

/** `POST /can-bo/chi-tieu/lien-he/ghi`: a note of talking with a producer. */
export const noteContactRoute = deskForm({
  back,
  work: async (form) => {
    const { producer, way, on, note } = Object.fromEntries(form);
    await deskPost("/officer/access/contacts", { producer, way, on, note }, notedSchema);
    return { to: back(form), message: "Đã ghi lần liên hệ.", message_en: "The note is kept." };
  },
});
