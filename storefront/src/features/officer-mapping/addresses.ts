export const MAPPINGS = "/can-bo/san/nganh-hang";
export const TERMS = "/can-bo/san/dieu-kien";

/** The page of one group's mapping; without language prefix. @param shop empty for every shop of the channel */
export function mappingPath(channel: string, group: string, shop: string, category = ""): string {
  const place = `${MAPPINGS}/${encodeURIComponent(channel)}/${encodeURIComponent(group)}`;
  return withQuery(place, { "gian-hang": shop, nganh: category });
}

/** The page of the terms of a channel, or of one shop of it. */
export function termsPath(channel: string, shop: string): string {
  return withQuery(`${TERMS}/${encodeURIComponent(channel)}`, { "gian-hang": shop });
}

function withQuery(path: string, query: Record<string, string>): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return given.size > 0 ? `${path}?${given}` : path;
}

/** A page's parameters as a form holds them. */
export function formIn(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
}
