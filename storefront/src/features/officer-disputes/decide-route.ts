import "server-only";
import { z } from "zod";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";

export const DISPUTES = "/can-bo/tranh-chap";

/** `POST /can-bo/tranh-chap/quyet-dinh` */
export const decideRoute = deskForm({
  back: () => DISPUTES,
  work: async (form) => {
    const id = encodeURIComponent(form.get("id") ?? "");
    const decision = form.get("decision") ?? "";
    const given = { decision, reason: form.get("reason") ?? "", replace: form.get("replace") === "co" };
    await deskPost(`/officer/access/disputes/${id}`, given, z.object({ decided: z.literal(true) }));
    return {
      to: DISPUTES,
      message: decision === "grant" ? "Đã giao kênh cho người đề nghị." : "Đã ghi quyết định không đồng ý.",
      message_en: decision === "grant" ? "The account is theirs now." : "The refusal is written down.",
    };
  },
});
