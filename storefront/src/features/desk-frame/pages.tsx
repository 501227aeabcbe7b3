import type { Page } from "@contracts/common";
import type { ComponentProps } from "react";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Pagination } from "@/ui/pagination";
import { NOTICE_PARAM } from "./notice";

/** The query parameter of a list's page. */
export const PAGE_PARAM = "trang";

export type PagesProps = {
  locale: Locale;
  /** Path and query of this page, without language prefix. */
  path: string;
  page: Page;
};

/** Links to the pages of a list, which keep its filter. */
export function ListPages({
  locale,
  path,
  page,
  texts,
}: PagesProps & Pick<ComponentProps<typeof Pagination>, "texts">) {
  const [address = "", query = ""] = path.split("?");
  const hrefOf = (number: number) => {
    const asked = new URLSearchParams(query);
    asked.delete(NOTICE_PARAM);
    asked.set(PAGE_PARAM, String(number));
    return localePath(locale, `${address}?${asked}`);
  };
  return <Pagination page={page.page} pages={page.pages} hrefOf={hrefOf} texts={texts} />;
}

/** The page number an address asks for; the first for anything that is none. */
export function pageNumber(asked: string | string[] | undefined): number {
  return typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
