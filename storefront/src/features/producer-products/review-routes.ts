import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { sameWay, wayBack } from "../producer-session/way-back";
import { productPath } from "./read-product";
import { productTexts } from "./texts";
import { draftSavedSchema, submissionSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };
type Said = "sent" | "withdrawn";

const route = (id: string, rest: string) => `/producer/products/${encodeURIComponent(id)}/${rest}`;

/** `POST …/gui-duyet/gui`: sends the working copy to an officer. */
export const sendForReview = reviewRoute("sent", async (id, form) => {
  await producerPost(route(id, "submissions"), { version: Number(form.get("version")) }, submissionSchema);
});

/** `POST …/gui-duyet/rut`: takes back what waits for an answer. */
export const withdrawFromReview = reviewRoute("withdrawn", async (id, form) => {
  const sent = encodeURIComponent(form.get("bai") ?? "");
  await producerPost(route(id, `submissions/${sent}/withdraw`), {}, submissionSchema);
});

function reviewRoute(said: Said, work: (id: string, form: URLSearchParams) => Promise<void>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const { id } = await context.params;
    const page = `${productPath(id)}/gui-duyet`;
    const take = producerForm({
      back: (form) => sameWay(form, page),
      work: async (form) => {
        await work(id, form);
        return {
          to: wayBack(form, page),
          message: productTexts("vi").review[said],
          message_en: productTexts("en").review[said],
        };
      },
    });
    return take(request, context);
  };
}

/** `POST …/hai-ban/chon`: settles a field that was written on two devices. */
export async function chooseWriting(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  const page = `${productPath(id)}/hai-ban`;
  const take = producerForm({
    back: () => page,
    work: async (form) => {
      const choice = { conflict_id: form.get("cho") ?? "", take: form.get("giu") === "kia" ? "other" : "kept" };
      await producerPost(route(id, "conflicts"), choice, draftSavedSchema);
      return {
        to: page,
        message: productTexts("vi").conflicts.chosen,
        message_en: productTexts("en").conflicts.chosen,
      };
    },
  });
  return take(request, context);
}
