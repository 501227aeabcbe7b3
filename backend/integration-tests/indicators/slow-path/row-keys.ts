import { assessed, possibleDays, possibleYears } from "./certificate";
import { dueAgain } from "./due-again";
import { type Answer, contentOf, type Question } from "./question";
import { comparable, type Geography, type Row, text, unitOf } from "./raw";
import { applications } from "./year-numbers";

/** A breakdown in whose rows those that are counted stand. */
export type RowsBy =
  | { by: "stars" | "group" | "group_as_assessed" | "legal_type" | "women_led" | "year" | "kind" }
  | { by: "unit"; geography: Geography };
/** What is broken down: an answer under its name. */
export type Counting = { question: Question; name: string; answer: Answer };

/** Answers that count what was recognised in the year, and not what is in force. */
const OF_THE_YEAR = ["recognised official", "recognised-producers official", "1 official", "4b new-producers"];
/** Counts a product once per purpose, each time with the producer that entered it. */
export const ENTERED_PRODUCTS = "entered official";
/** Answers made of applications. */
const ENTERED = [ENTERED_PRODUCTS, "entering-producers official"];
const UNKNOWN = "unknown";

/** The rows one that is counted stands in. */
export function keysOf(id: string, counting: Counting, asked: RowsBy): string[] {
  const { question } = counting;
  const product = question.product(id);
  const producer = product ? text(product.producer_id) : id;
  const products = product ? [product] : behind(id, counting);
  if (asked.by === "unit") return known(units(id, products, counting, asked.geography));
  if (asked.by === "group")
    return known(products.map(({ group_code }) => question.raw.branches.get(String(group_code))));
  if (asked.by === "legal_type" && product && counting.name === ENTERED_PRODUCTS)
    return enteredBy(id, question).map((one) => question.legalType(one) ?? UNKNOWN);
  if (asked.by === "legal_type") return known([question.legalType(producer)]);
  if (asked.by === "women_led") return known([ledBy(question, producer)]);
  if (asked.by === "kind") return known(kinds(id, products, counting));
  if (asked.by === "group_as_assessed") return known(products.flatMap((row) => assessedGroups(row, counting)));
  const found = products.flatMap((row) =>
    ranks(row, counting).map((rank) => rank[asked.by === "stars" ? "stars" : "year"]),
  );
  return known(found.filter((one) => one !== null).map(String));
}

function known(keys: readonly unknown[]): string[] {
  return keys.length === 0 ? [UNKNOWN] : [...new Set(keys.map((key) => text(key) ?? UNKNOWN))];
}

/** The products that make a producer count. */
function behind(producer: string, { question, name }: Counting): Row[] {
  if (ENTERED.includes(name)) {
    const ids = new Set(entriesOf(producer, question).map(({ product_id }) => product_id));
    return question.products.filter(({ id }) => ids.has(id));
  }
  const own = question.productsOf(producer);
  if (!OF_THE_YEAR.includes(name)) {
    return own.filter(({ id }) => question.standing(id).certificate !== "out");
  }
  const sure = own.filter((row) => question.word(question.events(row.id)) === "yes");
  return sure.length > 0 ? sure : own.filter((row) => question.word(question.events(row.id)) === "maybe");
}

/** What a producer, or for one product, entered. */
function entriesOf(id: string, question: Question): Row[] {
  return applications(question).filter(({ product_id, producer_id }) => product_id === id || producer_id === id);
}

/** Whoever entered a product last, for each purpose: not always the producer it belongs to today. */
function enteredBy(product: string, question: Question): unknown[] {
  return [...new Map(entriesOf(product, question).map(({ purpose, producer_id }) => [purpose, producer_id])).values()];
}

function units(id: string, products: readonly Row[], { question }: Counting, geography: Geography): unknown[] {
  const { raw } = question;
  const producer = raw.producers.get(id);
  const own = producer ? unitOf(producer, geography, raw) : null;
  if (own !== null) return [own];
  if (products.length > 0) return products.map((row) => unitOf(row, geography, raw));
  const fact = raw.facts.find((row) => row.id === id);
  return [unitOf({ district_id: fact ? fact.unit_id : id }, geography, raw)];
}

function ledBy(question: Question, producer: string | null): string | null {
  const fact = question.representative(producer);
  if (fact === undefined) return null;
  return contentOf(fact).gender === "female" ? "yes" : "no";
}

/** What became of a dossier, what for something was entered, or as what it was recognised. */
function kinds(id: string, products: readonly Row[], { question, name }: Counting): unknown[] {
  if (name.startsWith("2 ")) return [contentOf(question.latest("central_dossier", "product_id").get(id)).status];
  if (ENTERED.includes(name)) return entriesOf(id, question).map(({ purpose }) => purpose);
  return products.flatMap((row) => counted(row, question, name).map(({ kind }) => kind));
}

/** The recognitions of the year by which a product counts: those that surely do, or else those that may. */
function counted(row: Row, question: Question, name: string): Row[] {
  const events = name === "1 official" ? question.begun(row.id) : question.events(row.id);
  const { year, day } = question.asked;
  const word = question.word(events);
  return events.filter((event) => assessed(event, year, day) === word);
}

/** Branches of the taxonomy a product was assessed under, as its decision or else its own row prints them. */
function assessedGroups(row: Row, { question, name }: Counting): string[] {
  const held = question.standing(row.id).recognition;
  const events = OF_THE_YEAR.includes(name) ? counted(row, question, name) : held ? [held] : [];
  return events.flatMap((event) => {
    const printed = text(event.group_text) ?? text(row.group_text);
    if (printed === null) return [];
    const made = comparable(printed);
    return [question.raw.printedBranches.get(`${event.legal_document_id} ${made}`) ?? made];
  });
}

type Rank = { stars: unknown; year: unknown };

/** Stars and assessment year of the recognition a product is counted by. */
function ranks(row: Row, { question, name }: Counting): Rank[] {
  if (name === "revoked official") return revokedRanks(row, question);
  if (name.startsWith("3 ")) {
    const { stars } = dueAgain(question, row.id) ?? { stars: [] };
    return stars.length === 1 ? [{ stars: stars[0], year: null }] : [];
  }
  if (!OF_THE_YEAR.includes(name)) {
    const { stars, year } = question.standing(row.id);
    return [{ stars, year }];
  }
  const last = counted(row, question, name).at(-1);
  if (last === undefined) return [];
  const years = possibleYears(last);
  return [{ stars: last.stars, year: years.length === 1 ? years[0] : null }];
}

/** Stars a product had when it was revoked. */
function revokedRanks({ id }: Row, question: Question): Rank[] {
  const { raw, asked } = question;
  const revocations = (raw.revocations.get(String(id)) ?? []).map(({ decided_on }) => String(decided_on));
  return revocations
    .filter((day) => day <= asked.day && day.startsWith(`${asked.year}-`))
    .flatMap((day) => {
      const held = question
        .events(id)
        .filter((event) => (possibleDays(event)[0] ?? "9999") <= day)
        .at(-1);
      return held ? [{ stars: held.stars, year: null }] : [];
    });
}
