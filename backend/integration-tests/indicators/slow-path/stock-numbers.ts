import { monthsLater } from "./certificate";
import { SELLING, wordOf } from "./presence";
import { type Answer, type Answers, contentOf, newAnswer, type Question, type Side } from "./question";
import { type Row, text } from "./raw";

const ENTERPRISES = ["llc", "single_member_llc", "joint_stock", "private_enterprise", "company"];

type Unsure = "unknown_numerator" | "unknown_denominator";

function ofProducts(
  answers: Answers,
  question: Question,
  name: string,
  side: (row: Row) => Side,
  unsure: Unsure = "unknown_denominator",
) {
  const made = newAnswer(answers, name);
  for (const { row, sure } of question.stock()) made[sure ? side(row) : unsure].push(String(row.id));
}

function ofProducers(
  answers: Answers,
  question: Question,
  name: string,
  side: (id: string) => Side,
  unsure: Unsure = "unknown_denominator",
): Answer {
  const made = newAnswer(answers, name);
  const owners = new Map<string, boolean>();
  for (const { row, sure } of question.stock()) {
    const id = text(row.producer_id);
    if (id === null) made[unsure].push(String(row.id));
    else owners.set(id, owners.get(id) === true || sure);
  }
  for (const [id, sure] of owners) made[sure ? side(id) : unsure].push(id);
  return made;
}

/** What stands on the day: the stock, and shares of it. */
export function stockNumbers(answers: Answers, question: Question): void {
  ofProducts(answers, question, "stock official", () => "numerator", "unknown_numerator");
  ofProducers(answers, question, "producers official", () => "numerator", "unknown_numerator");
  onlineNumbers(answers, question);
  retailNumbers(answers, question);
  const women = question.latest("legal_representative", "producer_id");
  const womenSide = (id: string): Side => {
    if (!women.has(id)) return "unknown_numerator";
    return contentOf(women.get(id)).gender === "female" ? "numerator" : "rest";
  };
  ofProducers(answers, question, "7b official", womenSide);
  ofProducers(answers, question, "7c official", womenSide, "unknown_numerator");
  ofProducers(answers, question, "4b official", smallEnterpriseSide(question));
  const isRecent = (row: Row) => question.asked.day < monthsLater(String(row.valid_from), 12);
  const surveys = question.latest("workforce", "producer_id", isRecent);
  ofProducers(answers, question, "7a coverage", (id) => (surveys.has(id) ? "numerator" : "rest"));
  const workers = ofProducers(answers, question, "7a official", (id) =>
    surveys.has(id) ? "numerator" : "unknown_denominator",
  );
  workers.heads = new Map(
    workers.numerator.map((id) => {
      const { workers: all, qualified } = contentOf(surveys.get(id));
      return [id, { numerator: Number(qualified), denominator: Number(all) }];
    }),
  );
}

/** The side of a producer by its legal type and its reported size; a co-operative is no enterprise. */
export function smallEnterpriseSide(question: Question): (producer: string) => Side {
  const sizes = question.latest("enterprise_size", "producer_id");
  return (id) => {
    const type = question.legalType(id);
    if (type === null) return "unknown_numerator";
    if (!ENTERPRISES.includes(type)) return "rest";
    if (!sizes.has(id)) return "unknown_numerator";
    return contentOf(sizes.get(id)).size === "large" ? "rest" : "numerator";
  };
}

function onlineNumbers(answers: Answers, question: Question): void {
  const { raw } = question;
  const online =
    (channels: readonly string[]) =>
    (row: Row): Side => {
      if (raw.branches.get(String(row.group_code)) === "6-du-lich") return "not_applicable";
      const states = raw.states.get(String(row.id));
      const words = channels.map((channel) => wordOf(states?.get(channel)));
      if (words.includes("live")) return "numerator";
      return words.includes("perhaps") || !words.includes("not") ? "unknown_numerator" : "rest";
    };
  const others = SELLING.filter((id) => id !== "own-shop");
  ofProducts(answers, question, "8b official", online(SELLING));
  ofProducts(answers, question, "8b without-own-shop", online(others));
  ofProducts(answers, question, "8c official", online(["postmart", "buudien"]));
  ofProducts(answers, question, "8c with-own-shop", online(["postmart", "buudien", "own-shop"]));
}

function retailNumbers(answers: Answers, question: Question): void {
  const { day } = question.asked;
  const recent = question
    .facts("modern_retail")
    .map(contentOf)
    .filter(({ evidence_on }) => String(evidence_on) <= day && day < monthsLater(String(evidence_on), 12));
  const there = recent.filter((content) => content.class !== "none");
  const asked = new Set(recent.map(({ producer_id }) => String(producer_id)));
  const producers = new Set(there.map(({ producer_id }) => String(producer_id)));
  const products = new Set(there.flatMap(({ product_ids }) => product_ids as string[]));
  const side = (isIn: boolean, wasAsked: boolean): Side => {
    if (isIn) return "numerator";
    return wasAsked ? "rest" : "unknown_numerator";
  };
  ofProducers(answers, question, "8a official", (id) => side(producers.has(id), asked.has(id)));
  ofProducts(answers, question, "8a products", (row) =>
    side(products.has(String(row.id)), asked.has(String(row.producer_id))),
  );
}
