import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { CONTACT } from "./addresses";
import { contactSchema } from "./wire";

/** `POST /kenh-chu-the/lien-he/luu`: the number buyers see, or none where the field was emptied. */
export const contactRoute = producerForm({
  back: () => CONTACT,
  work: async (form) => {
    const { phone } = await producerPost("/producer/contact", { phone: form.get("phone") ?? "" }, contactSchema);
    return phone === null
      ? {
          to: CONTACT,
          message: "Đã lưu. Khách không thấy số điện thoại nào.",
          message_en: "Saved. Buyers see no telephone number.",
        }
      : { to: CONTACT, message: "Đã lưu. Khách thấy số này ngay.", message_en: "Saved. Buyers see this number now." };
  },
});
