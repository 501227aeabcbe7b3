import type { OrderTracking, SellerFacts } from "@contracts/checkout";
import { formatPhone } from "@/platform/format/phone";

/** Words of the document; holes are already filled. */
export type ContractWords = {
  locale: string;
  title: string;
  placedAt: string;
  buyer: string;
  sellers: string;
  operator: string;
  name: string;
  quantity: string;
  price: string;
  amount: string;
  goods: string;
  delivery: string;
  total: string;
  payment: string;
  vat: string;
  conditions: string;
  address: string;
  phone: string;
  registration: string;
  tax: string;
  unknown: string;
  nameless: string;
  /** Present where the order is one of the demonstration. */
  sample: string | null;
};

export type ContractFacts = {
  order: OrderTracking;
  operator: { label: string; value: string | undefined }[];
  conditions: { label: string; url: string }[];
  money: (amount: number) => string;
};

/**
 * The order as one page that stands alone: opens on any phone without this shop, keeps its letters, prints.
 * Everything a person has typed is escaped.
 */
export function contractText(words: ContractWords, { order, operator, conditions, money }: ContractFacts): string {
  const parts = order.parts.map((part) => {
    const lines = part.lines.map((line) =>
      row("td", [
        line.name,
        `${line.quantity}${line.unit_label ? ` × ${line.unit_label}` : ""}`,
        money(line.unit_price),
        money(line.line_total),
      ]),
    );
    return `<h3>${safe(part.producer?.name ?? words.nameless)}</h3>
${part.producer ? seller(words, part.producer) : ""}<table>${row("th", [words.name, words.quantity, words.price, words.amount])}${lines.join("")}
${row("td", [words.delivery, "", "", money(part.shipping_fee)])}</table>`;
  });
  const party = operator.map(({ label, value }) => `<li>${safe(label)}: ${safe(value ?? words.unknown)}</li>`);
  const links = conditions.map(({ label, url }) => `<li>${safe(label)}: ${safe(url)}</li>`);
  return `<!doctype html>
<html lang="${safe(words.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(words.title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:45rem;margin:1rem auto;padding:0 1rem}table{width:100%;border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem;text-align:left}td:last-child,th:last-child{text-align:right}</style>
</head><body>
<h1>${safe(words.title)}</h1>
${words.sample === null ? "" : `<p><strong>${safe(words.sample)}</strong></p>`}
<p>${safe(words.placedAt)}</p>
<h2>${safe(words.buyer)}</h2>
<p>${safe(order.name)}, ${safe(order.phone_masked)}<br>${safe(order.address)}${order.note ? `<br>${safe(order.note)}` : ""}</p>
<h2>${safe(words.sellers)}</h2>
${parts.join("\n")}
<p>${safe(words.goods)}: ${safe(money(order.subtotal))}<br>${safe(words.delivery)}: ${safe(money(order.shipping_total))}<br>
<strong>${safe(words.total)}: ${safe(money(order.total))}</strong><br>${safe(words.vat)}</p>
<p>${safe(words.payment)}</p>
<h2>${safe(words.operator)}</h2>
<ul>${party.join("")}</ul>
<h2>${safe(words.conditions)}</h2>
<ul>${links.join("")}</ul>
</body></html>
`;
}

type Seller = SellerFacts & { phone: string | null };

/** Law 19/2023 asks who sells; what the register did not hold when the order was placed is said to be unknown. */
function seller(words: ContractWords, { address, phone, registration_number, tax_code }: Seller): string {
  const facts = [
    [words.address, address],
    [words.phone, phone && formatPhone(phone)],
    [words.registration, registration_number],
    [words.tax, tax_code],
  ] as const;
  return `<p>${facts.map(([label, value]) => `${safe(label)}: ${safe(value ?? words.unknown)}`).join("<br>\n")}</p>
`;
}

function row(cell: "td" | "th", values: string[]): string {
  return `<tr>${values.map((value) => `<${cell}>${safe(value)}</${cell}>`).join("")}</tr>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
