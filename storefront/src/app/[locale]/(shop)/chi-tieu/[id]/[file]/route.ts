import { answerIndicator } from "@/features/indicators/download/answer";

type Context = RouteContext<"/[locale]/chi-tieu/[id]/[file]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerIndicator(request, await params);
}
