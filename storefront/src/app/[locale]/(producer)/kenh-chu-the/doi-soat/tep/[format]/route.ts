import { STATEMENT } from "@/features/producer-orders/addresses";
import { answerOwnFile } from "@/features/producer-orders/download";
import { daysOf, periodIn } from "@/features/producer-orders/period";
import { todayInVietnam } from "@/platform/format/instant";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/kenh-chu-the/doi-soat/tep/[format]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, format } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = new URLSearchParams(daysOf(periodIn(asked, todayInVietnam())));
  return answerOwnFile(
    toLocale(locale),
    `/producer/orders/statement/${encodeURIComponent(format)}?${query}`,
    `${STATEMENT}?${new URLSearchParams(asked)}`,
  );
}
