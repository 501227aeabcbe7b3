import { answerFile } from "@/features/reports/download-file";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/can-bo/bao-cao/[id]/tep/[format]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id, format } = await params;
  return answerFile(toLocale(locale), id, format);
}
