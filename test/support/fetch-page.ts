import { newVisitor, STOREFRONT_URL } from "./system";

const visitor = newVisitor();

export type FetchedPage = { status: number; headers: Headers; html: string };

/** One page as the server sends it, before any script of it ran. Redirects are not followed. */
export async function fetchPage(path: string): Promise<FetchedPage> {
  const response = await fetch(`${STOREFRONT_URL}${path}`, {
    headers: { accept: "text/html", "x-forwarded-for": visitor },
    redirect: "manual",
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
