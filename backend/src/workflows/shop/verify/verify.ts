import type { MedusaContainer } from "@medusajs/framework/types";
import type { VerifyAnswer } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import type { CatalogueCard } from "../../../modules/catalogue/document";
import { REGISTER_MODULE } from "../../../modules/register";
import { certificateOn } from "../../../modules/register/domain/certificate";
import { decisionFactOn, hasSamples, withoutSamples } from "../../../modules/register/domain/decision-fact";
import { parseDecisionNumber } from "../../../modules/register/import/normalise/decision-number";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { sameWords } from "../catalogue/match-words";
import { askCatalogue } from "../catalogue/search";

/** A decision speaks of some dozens of products. */
const MOST = 100;
const SIMILAR = 5;

type Match = Pick<VerifyAnswer, "matched_by"> & {
  cards: CatalogueCard[];
  /** The number asked for, in the register's spelling; null where something else was asked for. */
  decision: string | null;
};

/**
 * What the register holds of a code, a decision's number or a name, tried in this order. Only what carries exactly that
 * is found; a name that merely resembles the words is told apart and without its certificate. The answer is the register's
 * own: what the demonstration adds stands beside it.
 */
export async function verify(container: MedusaContainer, q: string): Promise<VerifyAnswer> {
  const { matched_by, cards, decision } =
    (await byCode(container, q)) ?? (await byDecision(container, q)) ?? (await byName(container, q));
  const found = cards.slice(0, MOST);
  const day = today();
  return {
    q,
    matched_by,
    found: found.map((card) => toFound(card, decision, day)),
    more: cards.length > MOST,
    similar: matched_by === "none" ? (await resembling(container, q)).map(named) : [],
  };
}

function toFound(card: CatalogueCard, decision: string | null, day: IsoDay): VerifyAnswer["found"][number] {
  const real = withoutSamples(card.facts);
  return {
    product: named(card),
    decision: decision === null ? null : decisionFactOn(real, decision, day),
    certificate: certificateOn(real, day),
    sample_certificate: hasSamples(card.facts) ? certificateOn(card.facts, day) : null,
  };
}

async function byCode(container: MedusaContainer, q: string): Promise<Match | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  return matched("code", await cardsOf(container, await register.productIdsByCode(q, MOST + 1)));
}

async function byDecision(container: MedusaContainer, q: string): Promise<Match | null> {
  const number = parseDecisionNumber(q);
  if (!number.ok || number.value === null) return null;
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const ids = await register.productIdsByDecision(number.value, MOST + 1);
  return matched("decision", await cardsOf(container, ids), number.value);
}

/** The name alone, or the name with its producer's behind it. */
async function byName(container: MedusaContainer, q: string): Promise<Match> {
  const asked = wordsOf(q);
  const [answer] = await askCatalogue<"card">(container, [{ q, strict: true, take: 500, fields: ["card"] }]);
  const cards = (answer?.documents ?? [])
    .map(({ card }) => card)
    .filter(
      ({ name, producer }) =>
        sameWords(asked, wordsOf(name)) || (producer !== null && sameWords(asked, wordsOf(`${name} ${producer.name}`))),
    );
  return matched("name", cards) ?? { matched_by: "none", cards: [], decision: null };
}

async function resembling(container: MedusaContainer, q: string): Promise<CatalogueCard[]> {
  const [answer] = await askCatalogue<"card">(container, [{ q, take: SIMILAR, fields: ["card"] }]);
  return (answer?.documents ?? []).map(({ card }) => card);
}

async function cardsOf(container: MedusaContainer, ids: string[]): Promise<CatalogueCard[]> {
  if (ids.length === 0) return [];
  const [answer] = await askCatalogue<"card">(container, [
    { filters: [{ id: ids }], order: { name: "ASC" }, take: MOST + 1, fields: ["card"] },
  ]);
  return (answer?.documents ?? []).map(({ card }) => card);
}

function matched(
  matched_by: Match["matched_by"],
  cards: CatalogueCard[],
  decision: string | null = null,
): Match | null {
  return cards.length === 0 ? null : { matched_by, cards, decision };
}

function named({ handle, name, producer, place_text }: CatalogueCard): VerifyAnswer["similar"][number] {
  return { handle, name, producer: producer?.name ?? null, place_text };
}
