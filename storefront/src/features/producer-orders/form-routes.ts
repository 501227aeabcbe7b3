import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { DAYS_OFF, ORDERS } from "./addresses";
import { daysOffSchema, partSchema, stepTakenSchema } from "./wire";

const partPath = (form: URLSearchParams) => `/producer/orders/parts/${encodeURIComponent(form.get("don") ?? "")}`;
const orderPage = (form: URLSearchParams) => `${ORDERS}/${encodeURIComponent(form.get("don") ?? "")}`;
const textOf = (form: URLSearchParams, name: string) => form.get(name)?.trim() || undefined;

const DONE: Record<string, { message: string; message_en: string }> = {
  confirmed: {
    message: "Đã nhận đơn. Bây giờ hãy đóng gói và in phiếu gửi hàng.",
    message_en: "The order is accepted. Please pack it now and print its sheet.",
  },
  packed: { message: "Đã ghi: hàng đóng gói xong.", message_en: "Noted: it is packed." },
  shipped: { message: "Đã ghi: hàng đã giao cho bên vận chuyển.", message_en: "Noted: the carrier has it." },
  delivered: { message: "Đã ghi: khách đã nhận hàng.", message_en: "Noted: the buyer has it." },
  returned: { message: "Đã ghi: hàng hoàn về.", message_en: "Noted: the goods came back." },
  cancelled: {
    message: "Đã hủy đơn. Hàng trở lại kho, người mua thấy đơn đã hủy.",
    message_en: "The order is cancelled. The goods are for sale again; the buyer sees it.",
  },
};

/** `POST /kenh-chu-the/don-hang/buoc`: takes an order a step on; where it was taken already, says so as done. */
export const stepRoute = producerForm({
  back: orderPage,
  work: async (form) => {
    const to = form.get("den") ?? "";
    const step = {
      from: form.get("tu"),
      to,
      carrier: textOf(form, "van-chuyen"),
      tracking_number: textOf(form, "ma-van-don"),
      goods_back: textOf(form, "hang-ve"),
      note: textOf(form, "ly-do"),
    };
    await producerPost(`${partPath(form)}/steps`, step, stepTakenSchema);
    const done = DONE[to] ?? { message: "Đã ghi.", message_en: "Noted." };
    return { to: form.get("ve") === "don" || to === "confirmed" ? orderPage(form) : ORDERS, ...done };
  },
});

/** `POST /kenh-chu-the/don-hang/thu-ho`: the carrier has paid the cash out. */
export const remittanceRoute = producerForm({
  back: orderPage,
  work: async (form) => {
    // As people write amounts: `260.000`.
    const amount = Number((form.get("so-tien") ?? "").replace(/[\s.,]/g, "") || Number.NaN);
    const remittance = { on: form.get("ngay"), amount };
    await producerPost(`${partPath(form)}/remittance`, remittance, partSchema);
    return { to: orderPage(form), message: "Đã ghi tiền thu hộ.", message_en: "The payment is noted." };
  },
});

/** `POST /kenh-chu-the/ngay-nghi/them`. */
export const addDaysOffRoute = producerForm({
  back: () => DAYS_OFF,
  work: async (form) => {
    const wish = { from: form.get("tu"), to: form.get("den"), note: textOf(form, "ghi-chu") };
    await producerPost("/producer/closed-days", wish, daysOffSchema);
    return {
      to: DAYS_OFF,
      message: "Đã lưu ngày nghỉ. Cửa hàng và các sàn sẽ được báo trước khi nghỉ.",
      message_en: "Saved. The shop and the marketplaces will be told before they begin.",
    };
  },
});

/** `POST /kenh-chu-the/ngay-nghi/bo`. */
export const endDaysOffRoute = producerForm({
  back: () => DAYS_OFF,
  work: async (form) => {
    const id = encodeURIComponent(form.get("dot") ?? "");
    await producerPost(`/producer/closed-days/${id}/end`, {}, daysOffSchema);
    return {
      to: DAYS_OFF,
      message: "Đã bỏ đợt nghỉ. Hàng được bán lại ngay.",
      message_en: "Taken away. Your goods are offered again.",
    };
  },
});
