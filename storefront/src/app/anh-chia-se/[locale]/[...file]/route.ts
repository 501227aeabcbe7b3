import { answerShareImage } from "@/features/seo/share-image/answer";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/anh-chia-se/[locale]/[...file]">,
): Promise<Response> {
  const { locale, file } = await params;
  return answerShareImage(locale, file);
}
