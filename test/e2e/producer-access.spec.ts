import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayAt } from "../../backend/src/platform/calendar/day";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { invitation, someNumber } from "../support/invitation";
import { signInAsOperator } from "../support/officer";
import { makeProducerAccount, signInAsProducer } from "../support/producer";
import { findBuyable } from "../support/shop-routes";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

const TEAM = "/kenh-chu-the/thanh-vien";
const LINK = "/kenh-chu-the/loi-moi?ma=";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("a producer gets in", () => {
  it("by an invitation's link and a code, without JavaScript, and again with the number", async () => {
    const { context, page } = await openTab(browser, { ...PHONE, javaScriptEnabled: false });
    const { token, name } = await invitation();
    const phone = someNumber();
    await page.goto(`${LINK}${token}`);
    await page.goto(`${LINK}${token}`);
    expect(await textOf(page.getByRole("main"))).toContain(name);
    await askForCode(page, "12345");
    expect(await textOf(page.getByRole("main").getByRole("alert"))).toContain("Có ô chưa đúng");
    expect(await page.getByLabel("Họ và tên").first().inputValue()).toBe("Người thử (mẫu)");
    await askForCode(page, phone);
    await enterShownCode(page);
    expect(new URL(page.url()).pathname).toBe("/kenh-chu-the");
    expect(await textOf(page.getByRole("banner"))).toContain(name);

    await page.goto(`${LINK}${token}`);
    expect(await textOf(page.getByRole("main"))).toContain("không dùng được nữa");
    await page.goto("/kenh-chu-the/them");
    await new Shopper(page).follow(page.getByRole("button", { name: "Đăng xuất khỏi máy này" }));
    await page.goto("/kenh-chu-the/tai-khoan");
    expect(new URL(page.url()).pathname).toBe("/kenh-chu-the/dang-nhap");
    await signInAsProducer(page, { phone, producer: "", products: [] }, "/kenh-chu-the/tai-khoan");
    expect(new URL(page.url()).pathname).toBe("/kenh-chu-the/tai-khoan");
    expect(await textOf(page.getByRole("main"))).toContain("máy này");
    await context.close();
  });

  it("and an officer's sign-in opens nothing of theirs, nor theirs the officers' desk", async () => {
    const { context, page } = await openTab(browser, PHONE);
    await signInAsOperator(page);
    await page.goto("/kenh-chu-the/san-pham");
    expect(new URL(page.url()).pathname).not.toBe("/kenh-chu-the/san-pham");
    await context.clearCookies();
    const { token } = await invitation();
    await page.goto(`${LINK}${token}`);
    await askForCode(page, someNumber());
    await enterShownCode(page);
    await page.goto("/can-bo/danh-ba");
    expect(new URL(page.url()).pathname).toBe("/can-bo/dang-nhap");
    await context.close();
  });
});

describe("somebody who says a producer is theirs", () => {
  it("is heard by an officer, who decides", async () => {
    const { context, page } = await openTab(browser, { ...PHONE, javaScriptEnabled: false });
    const { handle, name } = await invitation();
    const phone = someNumber();
    await page.goto(`/kenh-chu-the/dang-nhap/la-cua-toi?chu-the=${handle}`);
    await page.getByLabel("Vì sao cơ sở này là của bạn?").fill("Tôi là chủ hộ trên giấy chứng nhận (thử).");
    await askForCode(page, phone, "Số điện thoại hoặc thư điện tử của bạn");
    await enterShownCode(page);
    expect(await textOf(page.getByRole("status"))).toContain("Chưa có gì thay đổi");

    await signInAsOperator(page, "/can-bo/tranh-chap");
    const dispute = page.getByRole("article").filter({ hasText: name }).filter({ hasText: "Chờ quyết định" });
    await dispute.getByLabel("Lý do quyết định").fill("Đã đối chiếu giấy tờ (thử).");
    await new Shopper(page).follow(dispute.getByRole("button", { name: /^Đồng ý/ }));
    expect(await textOf(page.getByRole("status"))).toContain("Đã giao kênh");
    await context.clearCookies();
    await signInAsProducer(page, { phone, producer: "", products: [] });
    expect(await textOf(page.getByRole("banner"))).toContain(name);
    await context.close();
  });
});

describe("a producer's people", () => {
  it("are invited by its owner, and a helper acts for it until the owner ends that any day", async () => {
    const [mine, theirs] = await findBuyable(2);
    const [account, helper] = [
      await makeProducerAccount(mine?.producer?.id),
      await makeProducerAccount(theirs?.producer?.id),
    ];
    const phone = { ...PHONE, javaScriptEnabled: false };
    const [owner, other] = [await openTab(browser, phone), await openTab(browser, phone)];
    await signInAsProducer(owner.page, account, TEAM);
    const press = (name: string) => new Shopper(owner.page).follow(owner.page.getByRole("button", { name }).first());
    await owner.page.getByLabel("Số điện thoại người được mời").fill(someNumber());
    await press("Mời");
    expect(await textOf(owner.page.getByRole("main"))).toContain("Đã mời, chưa nhận");
    await owner.page.getByLabel("Số điện thoại hoặc thư điện tử của người giúp").fill(helper.phone);
    await owner.page.getByLabel("Được làm đến hết ngày").fill(nextMonth());
    await press("Giao quyền");

    await signInAsProducer(other.page, helper);
    await other.page.goto("/kenh-chu-the/dang-nhap/chon-chu-the");
    const name = mine?.producer?.name ?? "";
    await new Shopper(other.page).follow(other.page.getByRole("button", { name }));
    expect(await textOf(other.page.getByRole("banner"))).toContain(name);
    await other.page.goto(TEAM);
    expect(await textOf(other.page.getByRole("main"))).toContain("Chỉ người đứng đầu kênh");

    await press("Dừng");
    await other.page.goto(`/kenh-chu-the/san-pham/${account.products[0]}`);
    expect(await textOf(other.page.getByRole("banner"))).not.toContain(name);
    await Promise.all([owner.context.close(), other.context.close()]);
  });
});

/** As a field for a day takes it. */
function nextMonth(): string {
  return dayAt(new Date(Date.now() + 30 * 86_400_000));
}

async function askForCode(page: Page, reach: string, field = "Số điện thoại của bạn"): Promise<void> {
  await page.getByLabel("Họ và tên").first().fill("Người thử (mẫu)");
  await page.getByLabel(field).fill(reach);
  await new Shopper(page).follow(page.getByRole("button", { name: "Gửi mã cho tôi" }));
}

/** The demonstration shows the code that it does not send. */
async function enterShownCode(page: Page): Promise<void> {
  const [code = ""] = /\d{6}/.exec(await textOf(page.getByRole("main").locator("strong").first())) ?? [];
  await page.getByLabel("Mã 6 số").fill(code);
  await new Shopper(page).follow(page.getByRole("button", { name: "Tiếp tục" }));
}
