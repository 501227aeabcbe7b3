import { ORDERS } from "@/features/producer-orders/addresses";
import { answerOwnFile } from "@/features/producer-orders/download";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/kenh-chu-the/don-hang/[id]/phieu">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const part = encodeURIComponent(id);
  return answerOwnFile(toLocale(locale), `/producer/orders/parts/${part}/sheet`, `${ORDERS}/${part}`);
}
