import type { ProductSummary } from "@contracts/catalogue";
import type { CertificateStatus } from "@contracts/certificate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { allProducts, findProduct } from "../support/shop-routes";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

/** What the page says of each state, and whether stars may stand beside it. */
const SAID: [CertificateStatus, string, boolean][] = [
  ["in_force", "Còn hiệu lực", true],
  ["expiring", "Còn hiệu lực, sắp hết hạn", true],
  ["extended", "Còn hiệu lực, được kéo dài", true],
  ["lapsed", "Đã hết hiệu lực", false],
  ["revoked", "Đã bị thu hồi", false],
  ["unknown", "Chưa rõ còn hiệu lực", false],
  ["not_recognised", "Chưa có quyết định công nhận", false],
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["with a script", PHONE],
  ["without one", { ...PHONE, javaScriptEnabled: false }],
])("checking a star, %s", (_way, options) => {
  it.each(SAID)("%s is called “%s”", async (status, word, stars) => {
    const product = await findProduct(status, ({ certificate }) => certificate.status === status);
    const { page, context } = await openTab(browser, options);
    await page.goto("/xac-thuc");
    await page.getByLabel("Mã sản phẩm, số quyết định hoặc tên").fill(product.name);
    await new Shopper(page).follow(page.getByRole("button", { name: "Xác thực" }));
    const entry = page.getByRole("listitem").filter({ has: page.locator(`a[href="/san-pham/${product.handle}"]`) });
    expect(await entry.getByRole("heading", { includeHidden: true }).allTextContents()).toContain(
      isSample(product) ? `Số liệu mẫu, không có thật: ${word.charAt(0).toLowerCase()}${word.slice(1)}` : word,
    );
    expect(/OCOP [345] sao/.test((await textOf(entry)).replace(/sao OCOP/g, ""))).toBe(stars);
    await context.close();
  });

  it("says of what it does not hold that this is no statement about it", async () => {
    const { page, context } = await openTab(browser, options);
    await page.goto(`/xac-thuc?q=${encodeURIComponent("9999/QĐ-KHÔNG-CÓ")}`);
    const answer = await textOf(page.getByRole("main"));
    expect(answer).toContain("chưa có “9999/QĐ-KHÔNG-CÓ”");
    expect(answer).toContain("không có nghĩa là sản phẩm giả");
    await context.close();
  });
});

it("finds a product by the number of its decision", async () => {
  const real = (await allProducts()).find(({ certificate }) =>
    /^\d+\/QĐ/.test(certificate.recognition?.decision_number ?? ""),
  );
  const number = real?.certificate.recognition?.decision_number ?? "";
  expect(number).not.toBe("");
  const { page, context } = await openTab(browser, PHONE);
  await page.goto(`/xac-thuc?q=${encodeURIComponent(number)}`);
  expect(await textOf(page.getByRole("main"))).toContain(`Quyết định “${number}” có`);
  await context.close();
});

/** What the demonstration says of a certificate stands folded away below what the register says. */
function isSample({ certificate: { badge, recognition, revocation } }: ProductSummary): boolean {
  return [badge, recognition, revocation].some((part) => part?.sample ?? false);
}
