import { z } from "zod";
import { readText } from "../../transport";
import { runCommand, type SandboxControl } from "./control";
import type { SandboxContext, SandboxDefinition } from "./definition";
import { FAULT_MODES, type FaultMode } from "./faults";
import { html, type SandboxRequest, type SandboxResponse } from "./http";
import { escapeHtml, money, page } from "./layout";
import type { SandboxListing, SandboxStatus } from "./state";

const STATES: Readonly<Record<SandboxStatus, string>> = {
  pending: "chờ duyệt",
  live: "đang bán",
  hidden: "đang ẩn",
  rejected: "bị từ chối",
  banned: "bị khóa",
  deleted: "đã xóa",
};

/** What a person may want to see happen; the other faults are for tests and take the same way. */
const FAULTS: Readonly<Partial<Record<FaultMode, string>>> = {
  latency: "chậm (một phần mười giây mỗi lần)",
  timeout_before: "không trả lời, chưa làm gì",
  timeout_after: "không trả lời, nhưng đã làm",
  server_error: "lỗi máy chủ 500",
  rate_limited: "quá nhiều yêu cầu 429",
  html: "trả về HTML thay cho JSON",
  silent_drop: "nhận rồi âm thầm bỏ",
  accepted_not_shown: "nhận nhưng không hiển thị",
  closed: "sàn đóng cửa",
  webhook_lost: "mất thông báo đẩy",
};

/** Newest on top; a page is no place for more. */
const SHOWN = 200;

const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

function button(command: string, label: string, fields: Readonly<Record<string, string>> = {}): string {
  const inputs = Object.entries(fields).map(([name, value]) => hidden(name, value));
  return `<form method="post" action="/__sandbox/page/${command}">${inputs.join("")}<button>${label}</button></form>`;
}

function row(listing: SandboxListing, definition: SandboxDefinition, shop: string): string {
  const [unit] = listing.units;
  const title = escapeHtml(listing.title);
  const name = listing.status === "live" ? `<a href="${escapeHtml(definition.pagePath(listing))}">${title}</a>` : title;
  const why =
    listing.reasons.length > 0 ? `<br><span class="quiet">${escapeHtml(listing.reasons.join("; "))}</span>` : "";
  const actions = [
    ...(unit && unit.stock > 0 && listing.status === "live"
      ? [button("orders", "Mua 1", { shop: listing.shop, sku: unit.sku })]
      : []),
    ...(listing.status === "live" ? [button("ban", "Khóa tin", { listing: listing.id })] : []),
    ...(listing.status === "live"
      ? [button("edit", "Giảm giá 10 %", { listing: listing.id, price: String(Math.round((unit?.price ?? 0) * 0.9)) })]
      : []),
  ];
  return `<tr><td>${name}<br><span class="quiet">${escapeHtml(unit?.sku ?? "")} · ${escapeHtml(shop)}</span></td><td>${STATES[listing.status]}${why}</td>
<td class="number">${money(unit?.price ?? 0)}</td><td class="number">${unit?.stock ?? 0}</td><td>${actions.join(" ")}</td></tr>`;
}

function faultSection(control: SandboxControl): string {
  const standing = control.faults().map(({ mode, path, left }) => {
    const times = Number.isFinite(left) ? `, còn ${left} lần` : "";
    return `<li>${escapeHtml(FAULTS[mode] ?? mode)}${path === undefined ? "" : ` (${escapeHtml(path)})`}${times}</li>`;
  });
  const options = FAULT_MODES.filter((mode) => FAULTS[mode] !== undefined).map(
    (mode) => `<option value="${mode}">${FAULTS[mode]}</option>`,
  );
  return `<section><h2>Sự cố <span class="quiet" lang="en">Faults</span></h2>
<p class="quiet">Gây sự cố để xem cửa hàng xử lý ra sao.</p>
${standing.length > 0 ? `<ul>${standing.join("")}</ul>${button("clear-faults", "Hết sự cố")}` : "<p>Không có sự cố nào.</p>"}
<form method="post" action="/__sandbox/page/faults"><select name="mode" aria-label="Loại sự cố">${options.join("")}</select>
<input name="times" type="number" min="1" value="3" aria-label="Số lần" style="width:6rem"><button>Gây sự cố</button></form></section>`;
}

/** What a newcomer sees at the root: what this is, its listings, its faults. */
export function frontPage(
  definition: SandboxDefinition,
  { market }: SandboxContext,
  control: SandboxControl,
): SandboxResponse {
  market.settle();
  const listings = control.listings().filter(({ status, shown }) => status !== "deleted" && shown);
  const newest = listings.toReversed().slice(0, SHOWN);
  const shopName = (id: string) => market.state.shops.get(id)?.name ?? id;
  const rows = newest.map((listing) => row(listing, definition, shopName(listing.shop)));
  const shops = [...market.state.shops.values()].map(({ name }) => `<li>${escapeHtml(name)}</li>`);
  const table =
    rows.length === 0
      ? '<p>Chưa có tin đăng nào. <span class="quiet" lang="en">No listing yet.</span></p>'
      : `<div class="wide"><table><thead><tr><th>Sản phẩm</th><th>Trạng thái</th><th>Giá</th><th>Tồn</th><th>Thử</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  const more = listings.length > SHOWN ? `<p class="quiet">${SHOWN} tin mới nhất trong ${listings.length}.</p>` : "";
  const body = `<h1>${escapeHtml(definition.site)}</h1>
<section><p>Máy chủ này đóng vai một sàn thương mại điện tử, để cửa hàng OCOP có nơi đăng tin thử: nó kiểm chữ ký và dữ liệu, duyệt tin, bán hàng và gây sự cố theo tài liệu của sàn. Người bán và hàng hóa ở đây là mẫu.</p>
<p class="quiet" lang="en">This server plays a marketplace, written from its documentation, so that listings can be tried. Sellers and goods are samples.</p>
<h2>Gian hàng</h2><ul>${shops.join("")}</ul></section>
<section><h2>Tin đăng (${listings.length})</h2>${table}${more}</section>
${faultSection(control)}`;
  return html(page("Trang chủ", definition.site, "", body));
}

/** Fields of a form as the commands want them. */
const forms = {
  faults: z.object({ mode: z.enum(FAULT_MODES), times: z.coerce.number().int().positive() }),
  "clear-faults": z.object({}),
  ban: z
    .object({ listing: z.string() })
    .transform(({ listing }) => ({ listing, reason: "Bị khóa thử từ trang mô phỏng" })),
  edit: z
    .object({ listing: z.string(), price: z.coerce.number().int().positive() })
    .transform(({ listing, price }) => ({ listing, change: { price } })),
  orders: z
    .object({ shop: z.string(), sku: z.string() })
    .transform(({ shop, sku }) => ({ shop, lines: [{ sku, quantity: 1 }] })),
};

/** A button of the page: carries the command out and shows the page again. */
export async function pageCommand(control: SandboxControl, request: SandboxRequest): Promise<SandboxResponse> {
  const name = request.path.replace("/__sandbox/page/", "");
  const form = Object.entries(forms).find(([command]) => command === name)?.[1];
  const fields = form?.safeParse(Object.fromEntries(new URLSearchParams(readText(request.raw))));
  if (request.method !== "POST" || !fields?.success)
    return html(page("Không làm được", "Mô phỏng", "", "<h1>Không hiểu yêu cầu</h1>"), 400);
  await runCommand(name, control, fields.data);
  return { status: 303, headers: { location: "/" }, body: "" };
}
