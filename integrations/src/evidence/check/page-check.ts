import type { SeenOffer, Verdict } from "../../matching";
import { type AddressSettings, listingKey, recogniseAddress } from "../address";
import { type PageFacts, pageFacts } from "../extract";
import type { PageAnswer, Validators } from "../fetch";
import { type CheckBody, type EvidenceRecord, type PageEvidence, sha256 } from "../record";
import { findingOf } from "./outcome";

/** Rules of matching change results; the name of the rules stands in every record. */
export const MATCHER = "names-1";

/**
 * For so many days after a page was last read whole, "not changed" renews what it proved. From then on the page itself is asked
 * for: a server or cache that says so for ever would keep a listing online that nobody has seen.
 */
export const UNCHANGED_DAYS = 21;
const DAY_MS = 86_400_000;

export interface PageCheckDeps {
  visit(url: string, known: Validators, signal?: AbortSignal): Promise<PageAnswer>;
  /** Which product the page shows, asked for the product this check is about. */
  judge(offer: SeenOffer): Verdict | Promise<Verdict>;
  now(): number;
  readonly addresses?: AddressSettings;
}

interface LastPage {
  readonly record: EvidenceRecord;
  readonly validators: Validators;
}

export interface PageCheckRequest {
  readonly product: string;
  readonly channel: string;
  readonly url: string;
  /** The last check of this link that brought a page, to ask only for changes. */
  readonly last?: LastPage;
  readonly signal?: AbortSignal;
}

export interface PageCheck {
  /** Ready to be chained. */
  readonly body: CheckBody;
  /** Kept beside the record; may be deleted later, its hash stays. */
  readonly excerpt?: string;
  readonly validators: Validators;
}

function offerOf(facts: PageFacts, channel: string, key: string | undefined, shopId: string | undefined): SeenOffer {
  return {
    title: facts.name ?? facts.title ?? "",
    channel,
    text: facts.excerpt,
    ...(facts.seller && { seller: facts.seller }),
    ...(facts.sku && { sku: facts.sku }),
    ...(facts.gtin && { gtin: facts.gtin }),
    ...(key && { listingKey: key }),
    ...(shopId && { shopId }),
  };
}

function evidenceOf(url: string, answer: PageAnswer, facts: PageFacts | undefined, fault?: string): PageEvidence {
  const { title, name, price, seller, openGraph, products, availability } = facts ?? {};
  const seen = { title, name, price, seller, openGraph, products: products && [...products], availability };
  const known = Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined));
  const status = "status" in answer ? answer.status : answer.hops.at(-1)?.status;
  return {
    requestedUrl: url,
    finalUrl: answer.finalUrl,
    hops: [...answer.hops],
    ...(status !== undefined && { status }),
    ...(fault && { fault }),
    ...known,
    ...(answer.kind === "page" && { bodySha256: sha256(answer.body) }),
    ...(facts && { excerptSha256: sha256(facts.excerpt) }),
  };
}

/** Whether a page may answer that it has not changed: it was read whole lately, and judged by the rules of today. */
function mayStand({ record: { body }, validators }: LastPage, now: number): boolean {
  const hasMarks = validators.etag !== undefined || validators.lastModified !== undefined;
  const isRecent = now - Date.parse(body.observedAt) < UNCHANGED_DAYS * DAY_MS;
  return hasMarks && isRecent && (body.match === undefined || body.match.matcher === MATCHER);
}

/**
 * One look at one public page (grade C): visited, read, matched, and put into words that can be chained.
 * @throws only when the caller aborts; everything a page can do wrong is a finding
 */
export async function checkPage(request: PageCheckRequest, deps: PageCheckDeps): Promise<PageCheck> {
  const { product, channel, url, last, signal } = request;
  const settings = deps.addresses ?? {};
  const unchanged = last && mayStand(last, deps.now()) ? last : undefined;
  const answer = await deps.visit(url, unchanged?.validators ?? {}, signal);
  const observedAt = new Date(deps.now()).toISOString();
  const requested = recogniseAddress(url, settings);
  const landed = recogniseAddress(answer.finalUrl, settings);
  const address = landed.kind === "listing" ? landed : requested.kind === "listing" ? requested : undefined;
  const listing = address ? listingKey(address) : null;
  const common = { version: 1 as const, product, channel, listing, grade: "C" as const, observedAt };
  if (answer.kind === "not_modified" && unchanged) {
    const page = { ...evidenceOf(url, answer, undefined), status: 304, unchangedSince: unchanged.record.hash };
    const { outcome, match } = unchanged.record.body;
    return { body: { ...common, outcome, page, ...(match && { match }) }, validators: unchanged.validators };
  }
  const facts = answer.kind === "page" && answer.html !== "" ? pageFacts(answer.html) : emptyFacts(answer);
  const offer = facts?.name ? offerOf(facts, channel, listing ?? undefined, address?.shopId) : undefined;
  const verdict = offer && (await deps.judge(offer));
  const { outcome, fault } = findingOf({ channel, requested, answer, facts, band: verdict?.band }, settings);
  const match = verdict && {
    band: verdict.band,
    rule: verdict.rule,
    reasons: verdict.reasons.map((reason) => ({ ...reason })),
    matcher: MATCHER,
  };
  const validators = answer.kind === "page" ? { etag: answer.etag, lastModified: answer.lastModified } : {};
  return {
    body: { ...common, outcome, page: evidenceOf(url, answer, facts, fault), ...(match && { match }) },
    ...(facts?.excerpt && { excerpt: facts.excerpt }),
    validators,
  };
}

/** A missing page without a body still answers by its status. */
function emptyFacts(answer: PageAnswer): PageFacts | undefined {
  return answer.kind === "page" ? pageFacts("") : undefined;
}
