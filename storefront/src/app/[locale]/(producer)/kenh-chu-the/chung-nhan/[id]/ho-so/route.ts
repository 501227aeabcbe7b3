import { CERTIFICATES } from "@/features/producer-certificates/addresses";
import { answerOwnFile } from "@/features/producer-orders/download";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/kenh-chu-the/chung-nhan/[id]/ho-so">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const product = encodeURIComponent(id);
  return answerOwnFile(toLocale(locale), `/producer/certificates/${product}/folder`, `${CERTIFICATES}/${product}`);
}
