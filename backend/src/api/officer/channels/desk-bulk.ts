import type { BulkOpened, BulkOutcome, BulkPreview, ListingFault } from "../../../contracts/channel-preview";
import type { PairAnswer } from "../../../workflows/channel/bulk-listings";
import { listedSizes } from "../../../workflows/channel/listed-sizes";
import type { Opened } from "../../../workflows/channel/open-listing";
import type { Preview } from "../../../workflows/channel/preview-listing";
import { toFaults } from "./desk-listing";

const OUTCOMES: readonly BulkOutcome[] = [
  "ready",
  "listed",
  "will_change",
  "faulty",
  "not_on_sale",
  "channel_failed",
  "by_file",
  "no_shop",
  "no_channel",
];

export function toBulkPreview(answers: readonly PairAnswer<Preview>[]): BulkPreview {
  const items = answers.map(({ answer, ...pair }) => ({ ...pair, ...summaryOf(answer) }));
  const warnings = answers.flatMap(({ answer }) => (answer.kind === "checked" ? toFaults(answer.warnings) : []));
  const count = (wanted: BulkOutcome) => items.filter(({ outcome }) => outcome === wanted).length;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
    BulkOutcome,
    number
  >;
  const faults = counted(items.flatMap((item) => item.faults));
  return { totals: { pairs: items.length, ...counts }, faults, warnings: counted(warnings), items };
}

function summaryOf(answer: Preview) {
  const nothing = { price: null, stock: null, sizes: [], faults: [] };
  if (answer.kind === "channel_failed") return { ...nothing, outcome: answer.kind, faults: [failed(answer)] };
  if (answer.kind !== "checked") return { ...nothing, outcome: answer.kind };
  const { wanted, faults, listing, actions } = answer;
  return {
    outcome: outcomeOf(faults.length > 0, listing !== null, actions.length > 0),
    price: wanted?.price ?? null,
    stock: wanted?.stock ?? null,
    sizes: listedSizes(wanted),
    faults: toFaults(faults),
  };
}

function outcomeOf(faulty: boolean, listed: boolean, changes: boolean): BulkOutcome {
  if (faulty) return "faulty";
  if (!listed) return "ready";
  return changes ? "will_change" : "listed";
}

function failed({ message_vi, message_en }: Extract<Preview, { kind: "channel_failed" }>): ListingFault {
  return { field: "listing", rule: "channel_failed", fix: "shop", message: message_vi, message_en };
}

/** Equal sentences counted, the most frequent first. */
function counted(faults: readonly ListingFault[]): BulkPreview["faults"] {
  const known = new Map<string, ListingFault & { count: number }>();
  for (const fault of faults) {
    const key = `${fault.field}|${fault.message}`;
    known.set(key, { ...fault, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return [...known.values()].sort((a, b) => b.count - a.count);
}

export function toBulkOpened(answers: readonly PairAnswer<Opened>[]): BulkOpened {
  const items = answers.map(({ shop_id, product_id, answer }) => ({ shop_id, product_id, ...openedOf(answer) }));
  const count = (holds: (item: (typeof items)[number]) => boolean) => items.filter(holds).length;
  const opened = count(({ outcome, adopted }) => outcome === "opened" && !adopted);
  const adopted = count((item) => item.adopted);
  const waits = count(({ outcome }) => outcome === "waits");
  const left = items.length - opened - adopted - waits;
  return {
    totals: { pairs: items.length, opened, adopted, waits, left },
    items: items.map(({ adopted: _, ...item }) => item),
  };
}

function openedOf(answer: Opened) {
  const nothing = { listing_id: null, match_id: null, faults: [] as ListingFault[], adopted: false };
  switch (answer.kind) {
    case "opened": {
      const { id, external_id } = answer.listing;
      return { ...nothing, outcome: answer.kind, listing_id: id, adopted: external_id !== null };
    }
    case "waits":
      return { ...nothing, outcome: answer.kind, match_id: answer.match.id };
    case "faulty":
      return { ...nothing, outcome: answer.kind, faults: toFaults(answer.faults) };
    case "channel_failed":
      return { ...nothing, outcome: answer.kind, faults: [failed(answer)] };
    default:
      return { ...nothing, outcome: answer.kind };
  }
}
