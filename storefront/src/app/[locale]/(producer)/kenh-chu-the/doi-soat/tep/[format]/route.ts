import { STATEMENT } from "@/features/producer-orders/addresses";
import { answerOwnFile } from "@/features/producer-orders/download";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/kenh-chu-the/doi-soat/tep/[format]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, format } = await params;
  const month = new URL(request.url).searchParams.get("thang") ?? "";
  const path = `/producer/orders/statement/${encodeURIComponent(format)}?${new URLSearchParams({ month })}`;
  return answerOwnFile(toLocale(locale), path, STATEMENT);
}
