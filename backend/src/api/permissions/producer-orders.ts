import { own, type Permission, producer } from "./permission";

const CERTIFICATE = "/producer/certificates/:id";
const PART = "/producer/orders/parts/:id";

/** What a producer does with its orders, days off, papers and notices. */
export const PRODUCER_ORDERS: readonly Permission[] = [
  producer("GET", "/producer/orders", { scope: "own" }),
  producer("GET", "/producer/orders/statement", { scope: "own" }),
  producer("GET", "/producer/orders/statement/:format", { scope: "own" }),
  producer("GET", PART, { scope: own("order_part") }),
  producer("GET", `${PART}/sheet`, { scope: own("order_part") }),
  producer("POST", `${PART}/steps`, { scope: own("order_part"), act: "order_part.move" }),
  producer("POST", `${PART}/remittance`, { scope: own("order_part"), act: "order_part.remittance" }),
  // An order of a shop that several share sells something of theirs; the handler looks for it.
  producer("GET", "/producer/orders/channel/:id", { scope: "own" }),
  producer("GET", "/producer/contact", { scope: "own" }),
  // A number is shown to everybody: only who owns it says so.
  producer("POST", "/producer/contact", { scope: "own", owners: true, act: "contact.show" }),
  producer("GET", "/producer/closed-days", { scope: "own" }),
  producer("POST", "/producer/closed-days", { scope: "own", act: "closed_days.make" }),
  producer("POST", "/producer/closed-days/:id/end", { scope: "own", act: "closed_days.end" }),
  producer("GET", "/producer/certificates", { scope: "own" }),
  producer("GET", CERTIFICATE, { scope: own("product") }),
  producer("GET", `${CERTIFICATE}/folder`, { scope: own("product") }),
  producer("POST", `${CERTIFICATE}/papers`, { scope: own("product"), act: "paper.add" }),
  producer("POST", `${CERTIFICATE}/papers/:paper/remove`, { scope: own("product"), act: "paper.remove" }),
  producer("GET", `${CERTIFICATE}/papers/:paper/scan`, { scope: own("product") }),
  producer("GET", "/producer/notices", { scope: "own" }),
  producer("POST", "/producer/notices/read", { scope: "own", act: "notice.read" }),
  producer("GET", "/producer/notices/settings", { scope: "own" }),
  producer("POST", "/producer/notices/settings", { scope: "own", act: "notice.settings" }),
];
