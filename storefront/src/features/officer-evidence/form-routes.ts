import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { decisionSchema, linkAddedSchema } from "./wire";

const QUEUE = "/can-bo/bang-chung";

/** `POST /can-bo/bang-chung/tra-loi`: what a person says of a page. */
export const decideRoute = deskForm({
  back: () => QUEUE,
  work: async (form) => {
    const id = encodeURIComponent(form.get("cau-hoi") ?? "");
    const note = form.get("ghi-chu")?.trim() || undefined;
    const body = { verdict: form.get("tra-loi"), ...(note === undefined ? {} : { note }) };
    await deskPost(`/officer/presence/reviews/${id}/decisions`, body, decisionSchema);
    return { to: QUEUE, message: "Đã ghi câu trả lời.", message_en: "Your answer is kept." };
  },
});

const productPage = (form: URLSearchParams) => `${QUEUE}/san-pham/${encodeURIComponent(form.get("san-pham") ?? "")}`;

/** `POST /can-bo/bang-chung/dia-chi`: an address where a product is sold. */
export const addAddressRoute = deskForm({
  back: productPage,
  work: async (form) => {
    const body = { product_id: form.get("san-pham"), url: form.get("dia-chi") };
    const { repeated } = await deskPost("/officer/presence/links", body, linkAddedSchema);
    return repeated
      ? {
          to: productPage(form),
          message: "Địa chỉ này đã có. Trang sẽ được kiểm lại ở lượt tới.",
          message_en: "The address was known. Its page is checked again next.",
        }
      : {
          to: productPage(form),
          message: "Đã ghi địa chỉ. Trang sẽ được kiểm ở lượt tới.",
          message_en: "The address is kept. Its page is checked next.",
        };
  },
});
