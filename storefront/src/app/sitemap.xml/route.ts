import { answerSitemapIndex } from "@/features/seo/sitemap/answers";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerSitemapIndex();
}
