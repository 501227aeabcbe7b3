import { dueAgain } from "./due-again";
import { type Answers, contentOf, newAnswer, type Question, type Sides } from "./question";
import { type Row, text } from "./raw";

/** What happened in the assessment year until the day. */
export function yearNumbers(answers: Answers, question: Question): void {
  const recognised = newAnswer(answers, "recognised official");
  const fresh = newAnswer(answers, "1 official");
  for (const { id } of question.products) {
    put(recognised, String(id), question.word(question.events(id)));
    put(fresh, String(id), question.word(question.begun(id)));
  }
  const owners = producersOf(question, recognised);
  const made = newAnswer(answers, "recognised-producers official");
  made.unknown_numerator.push(...recognisedWithoutProducer(question, recognised));
  for (const [id, sure] of owners) (sure ? made.numerator : made.unknown_numerator).push(id);
  entries(answers, question, owners);
  dueProducts(answers, question);
  newAnswer(answers, "revoked official").numerator = question.products
    .map(({ id }) => String(id))
    .filter((id) => wasRevoked(question, id));
}

function put(sides: Sides, id: string, word: "yes" | "maybe" | "no"): void {
  if (word === "yes") sides.numerator.push(id);
  if (word === "maybe") sides.unknown_numerator.push(id);
}

const producerOf = (question: Question, id: string) =>
  text(question.products.find((row) => row.id === id)?.producer_id);

function recognisedWithoutProducer(question: Question, { numerator, unknown_numerator }: Sides): string[] {
  return [...numerator, ...unknown_numerator].filter((id) => producerOf(question, id) === null);
}

/** Distinct producers, true for those that are sure. */
function producersOf(question: Question, { numerator, unknown_numerator }: Sides): Map<string, boolean> {
  const owners = new Map<string, boolean>();
  const note = (ids: readonly string[], sure: boolean) => {
    for (const id of ids) {
      const producer = producerOf(question, id);
      if (producer !== null) owners.set(producer, owners.get(producer) === true || sure);
    }
  };
  note(numerator, true);
  note(unknown_numerator, false);
  return owners;
}

/** What was entered for the year, in the order in which it was recorded. */
export function applications(question: Question): Row[] {
  const inside = new Set(question.products.map(({ id }) => id));
  return question
    .facts("application")
    .map(contentOf)
    .filter((content) => content.year === question.asked.year && inside.has(content.product_id));
}

function entries(answers: Answers, question: Question, recognised: ReadonlyMap<string, boolean>): void {
  const all = applications(question);
  const once = new Map(all.map((content) => [`${content.product_id} ${content.purpose}`, String(content.product_id)]));
  newAnswer(answers, "entered official").numerator = [...once.values()];
  const entering = newAnswer(answers, "entering-producers official");
  for (const id of new Set(all.map(({ producer_id }) => String(producer_id)))) {
    const outcome = recognised.get(id);
    if (outcome === undefined) entering.rest.push(id);
    else (outcome ? entering.numerator : entering.unknown_numerator).push(id);
  }
}

function wasRevoked({ raw, asked }: Question, id: string): boolean {
  return (raw.revocations.get(id) ?? []).some(
    ({ decided_on }) => String(decided_on) <= asked.day && String(decided_on).startsWith(`${asked.year}-`),
  );
}

function dueProducts(answers: Answers, question: Question): void {
  const entered = newAnswer(answers, "3 official");
  const again = newAnswer(answers, "3 recognised");
  const againOfEntered = newAnswer(answers, "3 recognised-of-entered");
  const ceased = question.latest("production_status", "product_id");
  const entering = new Set(
    applications(question)
      .filter(({ purpose }) => purpose === "reassess")
      .map(({ product_id }) => String(product_id)),
  );
  const SIDES = { yes: "numerator", maybe: "unknown_numerator", no: "rest" } as const;
  for (const id of question.products.map((row) => String(row.id))) {
    const found = contentOf(ceased.get(id)).status === "ceased" ? null : dueAgain(question, id);
    if (found === null) continue;
    const sure = found.due === "yes";
    entered[!sure ? "unknown_denominator" : entering.has(id) ? "numerator" : "rest"].push(id);
    const side = sure ? SIDES[found.again] : "unknown_denominator";
    again[side].push(id);
    if (entering.has(id)) againOfEntered[side].push(id);
  }
}
