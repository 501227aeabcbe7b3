import { answerProof } from "@/features/officer-facts/proof-file";
import { toLocale } from "@/platform/i18n/locale";

type Context = RouteContext<"/[locale]/can-bo/so-lieu/tep/[sha256]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, sha256 } = await params;
  return answerProof(toLocale(locale), sha256);
}
