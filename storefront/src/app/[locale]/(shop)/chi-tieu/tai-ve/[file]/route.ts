import { answerList } from "@/features/indicators/download/answer";

type Context = RouteContext<"/[locale]/chi-tieu/tai-ve/[file]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerList(request, await params);
}
