import { answerSitemapFile } from "@/features/seo/sitemap/answers";

export async function GET(_request: Request, { params }: RouteContext<"/sitemap/[file]">): Promise<Response> {
  return answerSitemapFile((await params).file);
}
