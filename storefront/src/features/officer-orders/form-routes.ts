import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { ORDERS } from "./addresses";
import { partSchema } from "./wire";

const partPage = (form: URLSearchParams) => `${ORDERS}/${encodeURIComponent(form.get("phan") ?? "")}`;

/** `POST /can-bo/don-hang/buoc`: a step taken in a producer's place. */
export const movePartRoute = deskForm({
  back: partPage,
  work: async (form) => {
    const to = form.get("buoc");
    const body = {
      to,
      note: form.get("ghi-chu") ?? "",
      ...(to === "returned" && { goods_back: form.get("hang-tra-ve") }),
    };
    await deskPost(`/officer/orders/parts/${encodeURIComponent(form.get("phan") ?? "")}`, body, partSchema);
    return { to: partPage(form), message: "Đã ghi bước này.", message_en: "The step is taken." };
  },
});
