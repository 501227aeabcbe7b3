/**
 * Takes the pictures of docs/huong-dan-can-bo.md from a running demonstration and writes them to docs/images/can-bo:
 * `npm start`, then `OFFICER_PASSWORD=… node test/bench/pictures/officer-guide.mjs [NAME …]` with the account it announces.
 * `SHOP_URL` and `OFFICER_EMAIL` where they differ, `CHROMIUM_PATH` for another browser. Secrets of the demonstration are
 * covered in the pictures; nothing is recorded but one trial of a file, and that the simulated Buudien lets its list be read.
 */
import { album, downTo, inTab, SHOP } from "./studio.mjs";

const EMAIL = process.env.OFFICER_EMAIL ?? "can-bo@example.com";
const PASSWORD = process.env.OFFICER_PASSWORD;
/** Wide enough for the desk's tables, small enough to be read in a document. */
const SIZE = { width: 1000, height: 700 };

/** One line that is taken, and one that is refused for its stars. */
const FILE = [
  "Tên sản phẩm;Chủ thể;Huyện;Tỉnh;Hạng sao;Năm;Số quyết định;Ngày quyết định",
  "Bánh phồng mẫu;Hợp tác xã Mẫu;Huyện Cao Lãnh;Đồng Tháp;3;2026;12/QĐ-UBND;20/05/2026",
  "Kẹo dừa mẫu;Hợp tác xã Mẫu;Huyện Cao Lãnh;Đồng Tháp;chín;2026;12/QĐ-UBND;20/05/2026",
].join("\n");

const LINE = new URLSearchParams({
  ...{ kenh: "lazada", from: "2026-11-20", state: "closed", confidence: "reported" },
  ...{ "note.vi": "Sàn thông báo đóng cửa (mẫu).", "note.en": "Announced closure (sample).", sources: "Thông báo mẫu" },
});

/** @typedef {import("playwright-core").Page} Page */
/**
 * `from`: words of what stands at the top of the picture, the page's title where they are left out; `whole`: with the desk's head.
 * @type {{ name: string, path: string, ready?: (page: Page) => Promise<unknown>, from?: string, whole?: true }[]}
 */
const PICTURES = [
  { name: "trang-dau", path: "/can-bo", whole: true },
  { name: "nap-chay-thu", path: "/can-bo/danh-ba/nap", ready: tryFile },
  { name: "ten-cho-quyet-dinh", path: "/can-bo/cho-duyet" },
  { name: "ai-chua-ban", path: "/can-bo/chi-tieu?cach=8b%3Awithout-own-shop", from: "Sản phẩm chưa tính" },
  { name: "ghi-lien-he", path: "/can-bo/chi-tieu?cach=8b%3Awithout-own-shop", ready: open(/^Ghi liên hệ với/) },
  { name: "moi-chu-the", path: "/can-bo/moi-chu-the" },
  { name: "bang-chung", path: "/can-bo/bang-chung" },
  { name: "bang-chung-san-pham", path: "/can-bo/chi-tieu?cach=8b%3Awithout-own-shop", ready: openProduct },
  { name: "xac-nhan", path: "/can-bo/chi-tieu?cach=8b%3Awithout-own-shop", ready: openConfirmation },
  { name: "kenh-xem-truoc", path: `/can-bo/kenh/xem-truoc?${LINE}` },
  { name: "danh-sach-san", path: "/can-bo/kenh/danh-sach-san", ready: agreeOnList },
  { name: "chung-nhan", path: "/can-bo/chung-nhan" },
  { name: "so-lieu", path: "/can-bo/so-lieu/moi?loai=modern_retail" },
  { name: "noi-dung", path: "/can-bo/noi-dung" },
  { name: "don-hang", path: "/can-bo/don-hang" },
  { name: "bao-cao", path: "/can-bo/bao-cao" },
  { name: "tai-khoan", path: "/can-bo/tai-khoan/moi" },
  { name: "nhat-ky", path: "/can-bo/nhat-ky" },
];

/** @param {Page} page */
async function tryFile(page) {
  const file = { name: "quyet-dinh.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await page.getByLabel("Tệp danh sách hoặc quyết định").setInputFiles(file);
  await page.getByRole("button", { name: "Chạy thử" }).click();
  await page.getByText("Chưa có gì được ghi").waitFor();
}

/** Has the simulated Buudien's list read. @param {Page} page */
async function agreeOnList(page) {
  await page.getByLabel("Kênh", { exact: true }).selectOption("buudien");
  await page.getByLabel("Căn cứ", { exact: true }).fill("Công văn số 12/TT-VH ngày 20/11/2026 (mẫu)");
  await page.getByRole("button", { name: "Ghi thỏa thuận" }).click();
  while ((await page.getByText("Đang đọc tốt").count()) === 0) await page.reload();
}

/** @param {RegExp} name */
function open(name) {
  return async (/** @type {Page} */ page) => {
    const href = await page.getByRole("link", { name }).first().getAttribute("href");
    await page.goto(`${SHOP}${href}`);
  };
}

/** @param {Page} page */
async function openProduct(page) {
  const href = await page.locator('a[href*="/bang-chung/san-pham/"]').first().getAttribute("href");
  await page.goto(`${SHOP}${href}`);
}

/** @param {Page} page */
async function openConfirmation(page) {
  await openProduct(page);
  await open(/Tôi đã tự xem/)(page);
}

/** Signs in; the pages on the way are pictures, too. @param {Page} page */
async function signIn(page) {
  await page.goto(`${SHOP}/can-bo/dang-nhap`);
  if (isWanted("dang-nhap")) await keep(page, "dang-nhap");
  await page.getByLabel("Địa chỉ thư điện tử").fill(EMAIL);
  await page.getByLabel("Mật khẩu").fill(PASSWORD ?? "");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  const skip = page.getByRole("button", { name: "Bỏ qua, vào xem bản trình diễn" });
  await skip.waitFor();
  if (isWanted("xac-thuc")) {
    await page.getByRole("button", { name: "Tạo mã để quét" }).click();
    await page.locator("code").waitFor();
    await keep(page, "xac-thuc", [page.locator("code"), page.getByRole("img", { name: /Mã QR/ })]);
  }
  await skip.click();
  await page.getByRole("heading", { level: 1, name: "Việc đang chờ bạn" }).waitFor();
}

if (!PASSWORD) throw new Error("OFFICER_PASSWORD is not set: it belongs to the account that `npm start` announces");
const { isWanted, keep } = album("can-bo");
await inTab({ viewport: SIZE }, async (page) => {
  await signIn(page);
  for (const picture of PICTURES.filter(({ name }) => isWanted(name))) {
    await page.goto(`${SHOP}${picture.path}`);
    await picture.ready?.(page);
    if (!picture.whole) await downTo(page, picture.from ? page.getByText(picture.from).first() : undefined);
    await keep(page, picture.name);
  }
});
