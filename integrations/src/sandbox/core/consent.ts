import type { SandboxContext } from "./definition";
import { html, type SandboxRequest, type SandboxResponse } from "./http";
import { escapeHtml, page } from "./layout";

/**
 * The page where a seller allows the application, one link per simulated shop. The link carries a fresh code back to
 * the redirect address; `shopParameter` is the name under which the channel also returns the shop, if it does.
 */
export function consentPage(
  request: SandboxRequest,
  { market, tokens }: SandboxContext,
  redirectParameter: string,
  shopParameter?: string,
): SandboxResponse {
  const back = request.query.get(redirectParameter) ?? market.state.extra.get("redirectUri");
  if (typeof back !== "string" || !URL.canParse(back))
    return html("<!doctype html><h1>redirect address missing</h1>", 400);
  const state = request.query.get("state");
  const links = [...market.state.shops.values()].map((shop) => {
    const target = new URL(back);
    target.searchParams.set("code", tokens.code(shop.id));
    if (shopParameter) target.searchParams.set(shopParameter, shop.id);
    if (state !== null) target.searchParams.set("state", state);
    return `<li><a href="${escapeHtml(target.toString())}">Cho phép ${escapeHtml(shop.name)}</a></li>`;
  });
  const body = `<h1>Cho phép ứng dụng truy cập gian hàng</h1><section><ul>${links.join("")}</ul></section>`;
  return html(page("Cấp quyền", market.options.site, "", body));
}
