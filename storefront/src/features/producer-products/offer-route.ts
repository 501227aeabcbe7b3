import "server-only";
import type { OwnOffer } from "@contracts/producer-products";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { cameFromHome, FROM_HOME, wayBack } from "../producer-session/way-back";
import { productPath } from "./read-product";
import { SIZE_FIELD, sizeWish } from "./size-path";
import { productTexts } from "./texts";
import { offerKeptSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };

/** `POST /kenh-chu-the/san-pham/{id}/gia/luu`: how one size is sold, at once. */
export async function saveOffer(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  const page = `${productPath(id)}/gia`;
  const save = producerForm({
    back: (form) => samePage(form, page),
    work: async (form) => {
      const { offer } = await producerPost(
        `/producer/products/${encodeURIComponent(id)}/offer`,
        wishOf(form),
        offerKeptSchema,
      );
      const said = (locale: "vi" | "en") => productTexts(locale).offer[savedAs(offer)];
      return { to: wayBack(form, page), message: said("vi"), message_en: said("en") };
    },
  });
  return save(request, context);
}

/** What a name still waits for is told before what became of the sale. */
function savedAs({ told, withdrawn }: OwnOffer): "savedTold" | "savedWithdrawn" | "saved" {
  if (told) return "savedTold";
  return withdrawn ? "savedWithdrawn" : "saved";
}

function samePage(form: URLSearchParams, page: string): string {
  const home = cameFromHome(Object.fromEntries(form)) ? [FROM_HOME] : [];
  const size = form.get(SIZE_FIELD);
  const query = [...home, ...(size === null ? [] : [new URLSearchParams({ [SIZE_FIELD]: size }).toString()])];
  return query.length > 0 ? `${page}?${query.join("&")}` : page;
}

/** A field the form does not have leaves what stands. */
function wishOf(form: URLSearchParams) {
  const seen = form.get("seen_stock");
  const withdrawn = form.get("withdrawn");
  return {
    size: sizeWish(form.get(SIZE_FIELD)),
    price: form.get("price") ?? "",
    stock: form.get("stock") ?? "",
    ...(form.has("unit_label") && { unit_label: form.get("unit_label") }),
    ...(form.has("net") && { net: form.get("net") }),
    ...(form.has("gtin") && { gtin: form.get("gtin") }),
    ...(withdrawn !== null && { withdrawn: withdrawn === "co" }),
    seen_stock: seen ? Number(seen) : null,
  };
}
