import { type Answers, newAnswer, type Question } from "./question";
import { text } from "./raw";
import { smallEnterpriseSide } from "./stock-numbers";
import { newness } from "./unit-numbers";

/** Target 4b in its second reading: of the producers first recognised in the year, those that are small enterprises. */
export function newProducerNumbers(answers: Answers, question: Question): void {
  const made = newAnswer(answers, "4b new-producers");
  const side = smallEnterpriseSide(question);
  const sure = new Map<string, boolean>();
  for (const row of question.products) {
    const word = question.word(question.events(row.id));
    const producer = text(row.producer_id);
    if (word === "no") continue;
    if (producer === null) made.unknown_denominator.push(String(row.id));
    else sure.set(producer, sure.get(producer) === true || word === "yes");
  }
  for (const [id, recognised] of sure) {
    const isNew = newness(question, id);
    if (isNew !== "no") made[recognised && isNew === "yes" ? side(id) : "unknown_denominator"].push(id);
  }
}
