type Part = "home" | "products" | "listings" | "orders" | "more";

/** The five places of the desk, under the thumb on a phone, and what lies there by other addresses. The rest is reached from the last one. */
export const PLACES: readonly { part: Part; href: string; also?: readonly string[] }[] = [
  { part: "home", href: "/kenh-chu-the" },
  { part: "products", href: "/kenh-chu-the/san-pham", also: ["/kenh-chu-the/bang-tinh"] },
  { part: "listings", href: "/kenh-chu-the/tin-dang" },
  { part: "orders", href: "/kenh-chu-the/don-hang", also: ["/kenh-chu-the/doi-soat", "/kenh-chu-the/ngay-nghi"] },
  { part: "more", href: "/kenh-chu-the/them" },
];

/** Where a page lies: exactly at a place, below one, or under "more" where none is above it. */
export function placeOf(path: string): { part: Part; exactly: boolean } {
  const page = path.replace(/[?#].*$/, "").replace(/\/$/, "");
  const exact = PLACES.find(({ href }) => href === page);
  if (exact) return { part: exact.part, exactly: true };
  const above = PLACES.find(({ part, href, also = [] }) =>
    part === "home" ? false : also.includes(page) || [href, ...also].some((one) => page.startsWith(`${one}/`)),
  );
  return { part: above?.part ?? "more", exactly: false };
}
