import { INDICATOR_IDS } from "@/features/indicators/domain/words";
import { shopGet } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { sitemapSchema } from "@/platform/backend/wire/sitemap";
import { env } from "@/platform/env";
import { type SitemapEntry, sitemapIndexXml, sitemapXml } from "./xml";

/** Pages that exist whatever the register holds. Those of one visitor (cart, orders) are in no sitemap. */
const FIXED_PAGES: SitemapEntry[] = [
  "/",
  "/san-pham",
  "/chu-the",
  "/dia-phuong",
  "/xac-thuc",
  "/chinh-sach",
  "/thong-tin-nguoi-ban",
  "/khieu-nai",
  "/chi-tieu",
  "/chi-tieu/tu-dien",
  "/chi-tieu/dinh-chinh",
  ...INDICATOR_IDS.map((id) => `/chi-tieu/${id}`),
].map((path) => ({ path }));

const FIXED_FILE = "trang";

/** `/sitemap.xml`: the fixed pages, then the register's in files of 5,000. */
export async function answerSitemapIndex(): Promise<Response> {
  return answer(async () => {
    const { pages } = await shopGet("/shop/sitemap", sitemapSchema, { page: 1 });
    const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
    return sitemapIndexXml(
      env().SITE_URL,
      [FIXED_FILE, ...numbers].map((name) => `/sitemap/${name}.xml`),
    );
  });
}

/** `/sitemap/trang.xml` and `/sitemap/{number}.xml`. */
export async function answerSitemapFile(file: string): Promise<Response> {
  const name = /^(trang|[1-9]\d{0,3})\.xml$/.exec(file)?.[1];
  if (name === undefined) return notFound();
  if (name === FIXED_FILE) return answer(async () => sitemapXml(env().SITE_URL, FIXED_PAGES));
  return answer(async () => {
    const { pages, entries } = await shopGet("/shop/sitemap", sitemapSchema, { page: name });
    return Number(name) > pages ? null : sitemapXml(env().SITE_URL, entries);
  });
}

async function answer(makeXml: () => Promise<string | null>): Promise<Response> {
  try {
    const xml = await makeXml();
    if (xml === null) return notFound();
    const headers = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" };
    return new Response(xml, { headers });
  } catch (error) {
    if (!isBackendError(error)) throw error;
    console.error(error);
    // "Come back later": an empty sitemap would tell a search engine that the pages are gone.
    return new Response("The register does not answer at the moment.", {
      status: 503,
      headers: { "Retry-After": "120" },
    });
  }
}

function notFound(): Response {
  return new Response("There is no such sitemap.", { status: 404 });
}
