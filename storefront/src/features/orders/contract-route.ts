import "server-only";
import type { OrderTracking } from "@contracts/checkout";
import { CONTRACT_POLICIES, POLICIES } from "@/features/policies/pages";
import { env } from "@/platform/env";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { operatorFacts } from "@/site/operator";
import { siteTexts } from "@/site/texts";
import { type ContractWords, contractText } from "./domain/contract-text";
import { formatOrderCode } from "./domain/order-code";
import { lookUpOrder } from "./look-up";
import { readRememberedOrder } from "./remembered-order";
import { orderTexts } from "./texts";

/** `GET /dat-hang/noi-dung`: the order as a file to keep (Law 19/2023 art. 38). Only for the device that holds it. */
export async function contractRoute(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const locale = toLocale((await params).locale);
  const remembered = await readRememberedOrder();
  const found = remembered && (await lookUpOrder(remembered));
  if (found?.kind !== "found") {
    return new Response(null, { status: 303, headers: { location: localePath(locale, "/tra-cuu-don-hang") } });
  }
  const { order } = found;
  const text = contractText(words(locale, order), {
    order,
    operator: operatorFacts(locale),
    conditions: CONTRACT_POLICIES.map((slug) => ({
      label: POLICIES[slug].text[locale].title,
      url: `${env().SITE_URL}${localePath(locale, `/chinh-sach/${slug}`)}`,
    })),
    money: (amount) => formatVnd(amount, locale),
  });
  return new Response(text, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="don-hang-${order.order_code.replace(/[^\w-]/g, "")}.html"`,
      "cache-control": "private, no-store",
    },
  });
}

function words(locale: Locale, { order_code, placed_at, payment, sample }: OrderTracking): ContractWords {
  const { contract, view } = orderTexts(locale);
  const { title, placedAt, sampleNote, ...rest } = contract;
  const method = locale === "en" ? payment.label_en : payment.label;
  return {
    ...rest,
    locale,
    title: fill(title, { code: formatOrderCode(order_code) }),
    placedAt: fill(placedAt, { time: formatInstant(placed_at, locale) }),
    sample: sample ? sampleNote : null,
    delivery: view.delivery,
    total: view.total,
    vat: view.vat,
    nameless: siteTexts(locale).seller.unknown,
    payment: `${view.payment}: ${method}. ${view.paymentStates[payment.state]}`,
  };
}
