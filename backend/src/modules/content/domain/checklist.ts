import type { ContentSubmissionState } from "../../../contracts/content-desk";
import type { Checklist, ChecklistStep, StepState } from "../../../contracts/producer-products";
import { checkContent } from "./check-content";
import { type ContentFields, EMPTY_FIELDS } from "./fields";

/**
 * In the order they are done in: first what nothing is online without, the story last. An officer reads pictures and label while the
 * producer goes on.
 */
export const STEPS = [
  "pictures",
  "label",
  "offer",
  "shop",
  "listing",
  "story",
] as const satisfies readonly ChecklistStep[];

/** What is known of one product; every step is derived from it, none is ever ticked by hand. */
export type StepFacts = {
  id: string;
  name: string;
  /** What the shop shows, samples left out. */
  shown: { story: boolean; pictures: boolean; label: Partial<ContentFields["label"]> | null };
  draft: ContentFields | null;
  /** What was last sent for review, and what became of it. */
  sent: { fields: ContentFields; state: ContentSubmissionState } | null;
  /** It has a price and at least one piece that no order has taken. */
  forSale: boolean;
  /** It was handed over in a file, or lies on a connected shop, whosoever shop that is. */
  onItsWay: boolean;
  /** A marketplace showed its listing live when it was last looked at. */
  seenLive: boolean;
};

/**
 * The way of one product to its first live listing.
 * @param shopConnected the producer has a shop of its own that can be written to
 * @param chosen the product asked for; else the one nearest to being online
 */
export function checklistOf(products: readonly StepFacts[], shopConnected: boolean, chosen: string | null): Checklist {
  const ranked = products
    .map((product) => ({ product, states: STEPS.map((step) => stateOf(step, product, shopConnected)) }))
    .map((one) => ({ ...one, done: one.states.filter((state) => state === "done").length }))
    .sort((one, other) => weightOf(other.states) - weightOf(one.states));
  const guide = ranked.find(({ product }) => product.id === chosen) ?? ranked[0];
  const steps = STEPS.map((step, at) => ({
    step,
    state: guide?.states[at] ?? ("todo" as const),
    products: ranked.filter(({ states }) => states[at] === "done").length,
  }));
  return {
    product: guide ? { id: guide.product.id, name: guide.product.name, listed: guide.product.onItsWay } : null,
    steps,
    next: guide ? nextOf(steps) : null,
    total: products.length,
    products: ranked.slice(0, 50).map(({ product: { id, name }, done }) => ({ id, name, done })),
  };
}

/** One visit to an officer for both: what is written is sent once the other is written, too. */
const SENT_TOGETHER: readonly ChecklistStep[] = ["pictures", "label"];

/** What an officer asked for comes before everything; what waits for nobody but its being sent, after what it is sent with. */
function nextOf(steps: readonly { step: ChecklistStep; state: StepState }[]): ChecklistStep | null {
  const asked = steps.find(({ state }) => state === "asked");
  const first = asked ?? steps.find(({ state }) => state === "todo" || state === "drafted");
  if (first?.state !== "drafted") return first?.step ?? null;
  const other = steps.find(({ step, state }) => SENT_TOGETHER.includes(step) && state === "todo");
  return (other ?? first).step;
}

/** What has come furthest comes first: done counts more than begun. What is online already needs no list and comes last. */
function weightOf(states: readonly StepState[]): number {
  if (states.every((state) => state === "done")) return -1;
  return states.reduce((weight, state) => weight + (state === "done" ? STEPS.length : state === "todo" ? 0 : 1), 0);
}

function stateOf(step: ChecklistStep, facts: StepFacts, shopConnected: boolean): StepState {
  if (step === "offer") return facts.forSale ? "done" : "todo";
  if (step === "shop") return shopConnected || facts.onItsWay ? "done" : "todo";
  if (step === "listing") return listingState(facts);
  return textState(step, facts);
}

/** Marketplaces take nothing without a picture, and only an officer lets one be shown. */
function listingState(facts: StepFacts): StepState {
  if (facts.seenLive) return "done";
  return !facts.onItsWay && textState("pictures", facts) === "in_review" ? "in_review" : "todo";
}

function textState(step: TextStep, { shown, sent, draft }: StepFacts): StepState {
  if (isShown(step, shown)) return "done";
  if (sent && isWritten(step, sent.fields) && sent.state === "open") return "in_review";
  if (sent && isWritten(step, sent.fields) && sent.state === "changes_asked") return "asked";
  return draft && isWritten(step, draft) ? "drafted" : "todo";
}

type TextStep = "story" | "pictures" | "label";

function isShown(step: TextStep, { story, pictures, label }: StepFacts["shown"]): boolean {
  if (step === "story") return story;
  if (step === "pictures") return pictures;
  return label !== null && missingOfLabel({ ...EMPTY_FIELDS.label, ...label }) === 0;
}

function isWritten(step: TextStep, fields: ContentFields): boolean {
  if (step === "story") return fields.story_vi !== null;
  if (step === "pictures") return fields.pictures.length > 0;
  return missingOfLabel(fields.label) === 0;
}

/** How many of the facts buyers look for on a label are not given. */
function missingOfLabel(label: ContentFields["label"]): number {
  return checkContent({ ...EMPTY_FIELDS, label }).filter(
    ({ field, code }) => field.startsWith("label.") && code === "missing",
  ).length;
}
