import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { correctionOpenedSchema, decisionSchema, linkAddedSchema, visitAskedSchema } from "./wire";

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
    const channel_id = form.get("kenh") || undefined;
    const body = { product_id: form.get("san-pham"), url: form.get("dia-chi"), channel_id };
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

/** `POST /can-bo/bang-chung/kiem-lai`: a page is opened next. */
export const lookAgainRoute = deskForm({
  back: productPage,
  work: async (form) => {
    const id = encodeURIComponent(form.get("duong-dan") ?? "");
    const { due_at } = await deskPost(`/officer/presence/links/${id}/visits`, {}, visitAskedSchema);
    return due_at === null
      ? {
          to: productPage(form),
          message: "Trang này không còn được máy mở. Xin tự xem rồi xác nhận.",
          message_en: "This page is no longer opened by itself. Please look and confirm yourself.",
        }
      : {
          to: productPage(form),
          message: "Máy sẽ mở trang này ở lượt tới, thường trong một phút. Xin tải lại trang để xem kết quả.",
          message_en: "The page is opened next, usually within a minute. Reload to see what was found.",
        };
  },
});

const checkPage = (form: URLSearchParams) => `${QUEUE}/lan-kiem/${encodeURIComponent(form.get("lan-kiem") ?? "")}`;

/** `POST /can-bo/bang-chung/lan-kiem/sua`: asks a second person whether a record is wrong. */
export const correctCheckRoute = deskForm({
  back: checkPage,
  work: async (form) => {
    const id = encodeURIComponent(form.get("lan-kiem") ?? "");
    const body = {
      outcome: form.get("outcome"),
      note: form.get("note") ?? "",
      same_page: form.get("same_page") === "co",
    };
    await deskPost(`/officer/presence/checks/${id}/corrections`, body, correctionOpenedSchema);
    return {
      to: checkPage(form),
      message: "Đã ghi đề nghị sửa. Một người thứ hai xem và quyết định ở trang “Bằng chứng”.",
      message_en: "Your proposal is kept. A second person decides on the page “Evidence”.",
    };
  },
});
