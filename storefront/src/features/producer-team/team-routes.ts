import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { dayBeside } from "./days";
import { delegatedSchema, endedSchema, invitedSchema, setSchema } from "./wire";

export const TEAM = "/kenh-chu-the/thanh-vien";
const back = () => TEAM;
const idOf = (form: URLSearchParams) => encodeURIComponent(form.get("id") ?? "");

/** The link of a member's invitation: told once by the backend, shown for ten minutes on the device that asked for it. */
export const invitedMember = sealedCookie({
  name: "ocop_moi_thanh_vien",
  maxAgeSeconds: 600,
  schema: z.object({ phone: z.string(), url: z.string(), code: z.string() }),
});

/** `POST /kenh-chu-the/thanh-vien/moi` */
export const inviteRoute = producerForm({
  back,
  work: async (form) => {
    const phone = form.get("phone") ?? "";
    const { url, code } = await producerPost("/producer/access/team/invitations", { phone }, invitedSchema);
    await invitedMember.write({ phone, url, code });
    return {
      to: TEAM,
      message: "Đã mời. Gửi liên kết dưới đây cho người được mời.",
      message_en: "Invited. Send the link below to who is invited.",
    };
  },
});

/** `POST /kenh-chu-the/thanh-vien/thu-hoi` */
export const takeBackRoute = producerForm({
  back,
  work: async (form) => {
    await producerPost(`/producer/access/team/invitations/${idOf(form)}/end`, {}, endedSchema);
    await invitedMember.clear();
    return { to: TEAM, message: "Đã thu hồi lời mời.", message_en: "The invitation is taken back." };
  },
});

/** `POST /kenh-chu-the/thanh-vien/vai-tro` */
export const roleRoute = producerForm({
  back,
  work: async (form) => {
    await producerPost(`/producer/access/team/members/${idOf(form)}/role`, { role: form.get("role") }, setSchema);
    return { to: TEAM, message: "Đã đổi vai trò.", message_en: "The role is changed." };
  },
});

/** `POST /kenh-chu-the/thanh-vien/cho-thoi` */
export const removeRoute = producerForm({
  back,
  work: async (form) => {
    await producerPost(`/producer/access/team/members/${idOf(form)}/end`, {}, endedSchema);
    return {
      to: TEAM,
      message: "Người này không còn làm việc trong kênh.",
      message_en: "This person no longer works in the account.",
    };
  },
});

/** `POST /kenh-chu-the/thanh-vien/giao-quyen` */
export const delegateRoute = producerForm({
  back,
  work: async (form) => {
    const given = { to: form.get("to") ?? "", valid_to: dayBeside(form.get("day") ?? "", 1) };
    const { name } = await producerPost("/producer/access/team/delegations", given, delegatedSchema);
    return {
      to: TEAM,
      message: `${name} làm thay bạn được từ bây giờ. Nếu không đúng người, xin bấm Dừng.`,
      message_en: `${name} may act for you from now on. If that is not who you meant, press Stop.`,
    };
  },
});

/** `POST /kenh-chu-the/thanh-vien/dung` */
export const stopRoute = producerForm({
  back,
  work: async (form) => {
    await producerPost(`/producer/access/team/delegations/${idOf(form)}/end`, {}, endedSchema);
    return { to: TEAM, message: "Đã dừng giao quyền.", message_en: "The delegation is stopped." };
  },
});
