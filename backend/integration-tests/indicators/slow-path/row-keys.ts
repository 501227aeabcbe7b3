import { assessed, possibleDays, possibleYears } from "./certificate";
import { type Answer, contentOf, type Question } from "./question";
import { type Geography, type Row, text, unitOf } from "./raw";

/** A breakdown the slow way follows. */
export type RowsBy =
  | { by: "stars" | "group" | "legal_type" | "women_led" | "year" }
  | { by: "unit"; geography: Geography };
/** What is broken down: an answer under its name. */
export type Counting = { question: Question; name: string; answer: Answer };

/** Answers that count what was recognised in the year, and not what is in force. */
const OF_THE_YEAR = ["recognised official", "recognised-producers official", "1 official", "4b new-producers"];
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
  if (asked.by === "legal_type") return known([question.raw.producers.get(String(producer))?.legal_type]);
  if (asked.by === "women_led") return known([ledBy(question, producer)]);
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
  const own = question.productsOf(producer);
  if (!OF_THE_YEAR.includes(name)) {
    return own.filter(({ id }) => question.standing(id).certificate !== "out");
  }
  const sure = own.filter((row) => question.word(question.events(row.id)) === "yes");
  return sure.length > 0 ? sure : own.filter((row) => question.word(question.events(row.id)) === "maybe");
}

function units(id: string, products: readonly Row[], { question }: Counting, geography: Geography): unknown[] {
  const { raw } = question;
  const producer = raw.producers.get(id);
  if (producer && products.length !== 1) {
    const own = unitOf(producer, geography, raw);
    if (own !== null) return [own];
  }
  if (products.length > 0) return products.map((row) => unitOf(row, geography, raw));
  const fact = raw.facts.find((row) => row.id === id);
  return [unitOf({ district_id: fact ? fact.unit_id : id }, geography, raw)];
}

function ledBy(question: Question, producer: string | null): string | null {
  const fact = question.representative(producer);
  if (fact === undefined) return null;
  return contentOf(fact).gender === "female" ? "yes" : "no";
}

type Rank = { stars: unknown; year: unknown };

/** Stars and assessment year of the recognition a product is counted by. */
function ranks(row: Row, { question, name }: Counting): Rank[] {
  if (name === "revoked official") return revokedRanks(row, question);
  if (!OF_THE_YEAR.includes(name)) {
    const { stars, year } = question.standing(row.id);
    return [{ stars, year }];
  }
  const events = name === "1 official" ? question.begun(row.id) : question.events(row.id);
  const { year, day } = question.asked;
  const word = question.word(events);
  const last = events.filter((event) => assessed(event, year, day) === word).at(-1);
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
