import { daysLater, possibleDays, possibleYears } from "./certificate";
import { type Answers, contentOf, newAnswer, type Question } from "./question";
import { liesIn, text } from "./raw";

/** The districts and cities of 2023. */
export const TWELVE = Array.from({ length: 12 }, (_, index) => `d-${866 + index}`);
const WITHOUT_CRAFT_VILLAGES = ["d-868", "d-869", "d-872"];

/** Targets that every unit of the plan must reach by itself. */
export function unitNumbers(answers: Answers, question: Question): void {
  answerUnits(answers, question, "4a official", TWELVE, newCooperatives(question));
  const nine = TWELVE.filter((unit) => !WITHOUT_CRAFT_VILLAGES.includes(unit));
  answerUnits(answers, question, "6 official", nine, villageProducts(question));
}

type Said = { unit: string | null; sure: boolean };

function answerUnits(
  answers: Answers,
  { raw, asked }: Question,
  name: string,
  units: readonly string[],
  said: readonly Said[],
): void {
  const made = newAnswer(answers, name);
  for (const unit of units.filter((one) => liesIn({ district_id: one }, asked.within, raw))) {
    const here = said.filter((one) => one.unit === unit);
    if (here.some(({ sure }) => sure)) made.numerator.push(unit);
    else if (here.length > 0 || said.some((one) => one.unit === null)) made.unknown_numerator.push(unit);
    else made.rest.push(unit);
  }
}

function newCooperatives(question: Question): Said[] {
  return question.products.flatMap((row): Said[] => {
    const word = question.word(question.events(row.id));
    const id = text(row.producer_id);
    if (word === "no" || id === null) return [];
    const type = typeAtFirst(question, id);
    const isNew = newness(question, id);
    if (isNew === "no" || (type !== null && type !== "cooperative")) return [];
    const unit = text(row.district_id) ?? text(question.raw.producers.get(id)?.district_id);
    return [{ unit, sure: isNew === "yes" && word === "yes" && type === "cooperative" }];
  });
}

/** The legal type on whatever day a producer may have been recognised first, where it is the same on all of them. */
function typeAtFirst(question: Question, producer: string): string | null {
  const events = question.raw.products
    .filter(({ producer_id }) => producer_id === producer)
    .flatMap(({ id }) => question.events(id).map(possibleDays));
  const [earliest = ""] = events.map((days) => days[0] ?? "").sort();
  const [latest = ""] = events.map((days) => days.at(-1) ?? "").sort();
  const types = new Set<string | null>();
  for (let day = earliest; day <= latest; day = daysLater(day, 1)) types.add(question.legalType(producer, day));
  const [only = null] = types;
  return types.size === 1 ? only : null;
}

/** Whether a producer has nothing that was recognised in an earlier year. */
export function newness(question: Question, producer: string): "yes" | "maybe" | "no" {
  const { day, year } = question.asked;
  const all = question.raw.products
    .filter(({ producer_id }) => producer_id === producer)
    .flatMap(({ id }) => question.events(id))
    .filter((event) => (possibleDays(event)[0] ?? "") <= day);
  if (all.some((event) => possibleYears(event).every((one) => one < year))) return "no";
  const perhapsEarlier = all.some((event) => possibleYears(event).some((one) => one < year));
  const word = question.word(all);
  return word === "yes" && perhapsEarlier ? "maybe" : word;
}

function villageProducts(question: Question): Said[] {
  const villages = new Set(question.facts("craft_village").map(({ id }) => id));
  const told = question.latest("craft_product", "product_id");
  return question.products.flatMap((row): Said[] => {
    const word = question.word(question.begun(row.id));
    const fact = told.get(String(row.id));
    if (word === "no" || (fact && !villages.has(contentOf(fact).craft_village))) return [];
    return [{ unit: text(row.district_id), sure: fact !== undefined && word === "yes" }];
  });
}
