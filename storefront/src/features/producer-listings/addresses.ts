/** Pages of shops and listings, without language prefix. */
export const PAGES = {
  shops: "/kenh-chu-the/gian-hang",
  connect: "/kenh-chu-the/gian-hang/noi",
  askPlace: "/kenh-chu-the/gian-hang/xin-cho",
  pause: "/kenh-chu-the/gian-hang/tam-dung",
  resume: "/kenh-chu-the/gian-hang/chay-lai",
  connected: "/kenh-chu-the/gian-hang/ket-noi",
  listings: "/kenh-chu-the/tin-dang",
  many: "/kenh-chu-the/tin-dang/nhieu",
  act: "/kenh-chu-the/tin-dang/viec",
  actOnOne: "/kenh-chu-the/tin-dang/mot-tin",
  acted: "/kenh-chu-the/tin-dang/nhieu/tien-do",
  undo: "/kenh-chu-the/tin-dang/hoan-tac",
  choose: "/kenh-chu-the/tin-dang/dang",
  dryRun: "/kenh-chu-the/tin-dang/dang/thu",
  progress: "/kenh-chu-the/tin-dang/dang/tien-do",
  problems: "/kenh-chu-the/tin-dang/loi",
  matches: "/kenh-chu-the/tin-dang/trung",
  offers: "/kenh-chu-the/tin-dang/gia",
} as const;

/** Query parameters of the pages on which products are chosen. */
export const PRODUCT_PARAM = "sp";
export const ALL_PARAM = "tat-ca";
export const SEARCH_PARAM = "tim";

/** Names, in an address, what is done with many listings. */
export const ACTED_PARAM = "lan";

/** The page on which an act with many listings is followed. */
export function actedPath(id: string): string {
  return `${PAGES.acted}?${new URLSearchParams([[ACTED_PARAM, id]])}`;
}

export type Asked = Record<string, string | string[] | undefined>;

/** Ids a query names under a parameter, each once; anything that is no id is left out. */
export function idsIn(asked: Asked, name: string): string[] {
  return [...new Set([asked[name] ?? []].flat())].filter((id) => /^[\w-]{1,60}$/.test(id));
}

/** One word a query names. */
export function wordIn(asked: Asked, name: string): string {
  const value = asked[name];
  return typeof value === "string" ? value.slice(0, 100) : "";
}
