import { expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { listed } from "../support/listed";
import { LOCALES, localePath } from "../support/paths";
import { findTemplates } from "../support/templates";

/** Of links that differ only in the value of a filter, this many are followed. */
const PER_KIND = 3;
const AT_ONCE = 4;

/* The language switch of a page that is not there leads to one that is not there. */
const templates = (await findTemplates()).filter(({ status }) => status === undefined);

it.each(LOCALES)("every link of every page leads somewhere, in %s", async (locale) => {
  const found = new Map<string, string>();
  for (const { name, path } of templates) {
    const page = localePath(locale, path);
    const { html } = await fetchPage(page);
    for (const link of linksOf(html, page)) found.set(link, name);
  }
  const links = fewOfEachKind([...found.keys()]);
  const broken = await check(links);
  expect(listed(broken.map(({ status, link }) => `${status} ${link} on ${found.get(link)}`))).toBe("");
  expect(links.length).toBeGreaterThan(100);
});

/** Addresses a page refers to on this site: links, pictures, style sheets, scripts. */
function linksOf(html: string, page: string): string[] {
  const references = [...html.matchAll(/\s(?:href|src)="([^"#]+)[^"]*"/g)].map(([, link = ""]) => link);
  const site = new URL("http://shop.invalid");
  return references
    .map((link) => new URL(link.replaceAll("&amp;", "&"), new URL(page, site)))
    .filter(({ host, protocol }) => host === site.host && protocol.startsWith("http"))
    .map(({ pathname, search }) => pathname + search);
}

function fewOfEachKind(links: string[]): string[] {
  const kinds = new Map<string, number>();
  return links.filter((link) => {
    const { pathname, searchParams } = new URL(link, "http://shop.invalid");
    if (searchParams.size === 0) return true;
    const kind = `${pathname}?${[...searchParams.keys()].sort().join("&")}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return (kinds.get(kind) ?? 0) <= PER_KIND;
  });
}

/** Where a link ends: a desk sends who is not signed in on to its sign-in page, and that one must be there. */
async function endOf(link: string): Promise<{ status: number }> {
  const { status, headers } = await fetchPage(link);
  const to = headers.get("location");
  if (status < 300 || status >= 400 || to === null) return { status };
  const { pathname, search } = new URL(to, new URL(link, "http://shop.invalid"));
  return fetchPage(pathname + search);
}

/** @returns those that do not end with 200 */
async function check(links: string[]): Promise<{ link: string; status: number }[]> {
  const waiting = [...links];
  const broken: { link: string; status: number }[] = [];
  const worker = async () => {
    for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
      const { status } = await endOf(link);
      if (status !== 200) broken.push({ link, status });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return broken;
}
