import { answerPublication } from "@/features/indicators/download/answer";

type Context = RouteContext<"/[locale]/chi-tieu/cong-bo/[file]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerPublication(await params);
}
