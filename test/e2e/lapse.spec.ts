import type { ProductDetail } from "@contracts/catalogue";
import { expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { moveSampleDecision } from "../support/shop-database";
import { findProduct, shopGet } from "../support/shop-routes";
import { STOREFRONT_URL } from "../support/system";

const MONTHS_IN_FORCE = 36;

it("a certificate that lapses today takes the stars off every page today, kept pictures included", async () => {
  const { handle, name, certificate } = await findProduct(
    "in force by a sample recognition",
    (product) => product.certificate.status === "in_force" && product.certificate.badge?.sample === true,
  );
  const stars = certificate.badge?.stars;
  const before = await look(handle, name);
  expect(before).toMatchObject({ badge: true, listed: true, verified: true });

  const today = certificate.as_of;
  const decidedBefore = await moveSampleDecision(handle, monthsBefore(today, MONTHS_IN_FORCE));
  try {
    await expect.poll(() => statusOf(handle), { interval: 250 }).toBe("lapsed");
    const after = await look(handle, name);
    expect(after).toMatchObject({ badge: false, listed: false, verified: false });
    expect(after.picture.equals(before.picture)).toBe(false);
  } finally {
    await moveSampleDecision(handle, decidedBefore);
  }
  await expect.poll(() => statusOf(handle), { interval: 250 }).toBe("in_force");
  expect(await look(handle, name)).toEqual(before);

  /** Whether the stars show, page by page. */
  async function look(shownHandle: string, shownName: string) {
    const query = encodeURIComponent(shownName);
    const [page, list, verify] = await Promise.all(
      [`/san-pham/${shownHandle}`, `/tim-kiem?q=${query}&certificate=in_force`, `/xac-thuc?q=${query}`].map(
        async (path) => (await fetchPage(path)).html,
      ),
    );
    const picture = await fetch(`${STOREFRONT_URL}/anh-chia-se/vi/san-pham/${shownHandle}.png`);
    return {
      badge: main(page).includes(`OCOP ${stars} sao`),
      listed: main(list).includes(`/san-pham/${shownHandle}"`),
      verified: entry(verify, shownHandle).includes("không có thật: còn hiệu lực"),
      picture: Buffer.from(await picture.arrayBuffer()),
    };
  }
});

async function statusOf(handle: string): Promise<string> {
  return (await shopGet<ProductDetail>(`/products/${handle}`)).certificate.status;
}

/** What a page shows of its own subject: not the related products below it, nor the data for scripts. */
function main(html = ""): string {
  return /<main[\s\S]*?(?=Sản phẩm liên quan|<\/main>)/.exec(html)?.[0] ?? "";
}

/** The part of the verify page that speaks of one product: what the register says, and the sample below it. */
function entry(html = "", handle: string): string {
  const at = html.indexOf(`/san-pham/${handle}"`);
  return html.slice(Math.max(0, html.lastIndexOf("<li>", at)), html.indexOf("</li>", at));
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  // 31/08 less six months is no day of February.
  if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
