import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { sameWay, wayBack } from "../producer-session/way-back";
import { productPath } from "./read-product";
import { productTexts } from "./texts";
import { offerKeptSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };

/** `POST /kenh-chu-the/san-pham/{id}/gia/luu`: price and stock, at once. */
export async function saveOffer(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  const page = `${productPath(id)}/gia`;
  const save = producerForm({
    back: (form) => sameWay(form, page),
    work: async (form) => {
      const seen = form.get("seen_stock");
      const wish = {
        price: form.get("price") ?? "",
        stock: form.get("stock") ?? "",
        unit_label: form.get("unit_label"),
        seen_stock: seen ? Number(seen) : null,
      };
      await producerPost(`/producer/products/${encodeURIComponent(id)}/offer`, wish, offerKeptSchema);
      const [message, message_en] = [productTexts("vi").offer.saved, productTexts("en").offer.saved];
      return { to: wayBack(form, page), message, message_en };
    },
  });
  return save(request, context);
}
