import { CERTIFICATES } from "@/features/producer-certificates/addresses";
import { answerOwnFile } from "@/features/producer-orders/download";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/kenh-chu-the/chung-nhan/[id]/giay/[giay]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id, giay } = await params;
  const [product, paper] = [id, giay].map(encodeURIComponent);
  const path = `/producer/certificates/${product}/papers/${paper}/scan`;
  return answerOwnFile(toLocale(locale), path, `${CERTIFICATES}/${product}`);
}
