import { newProducerNumbers } from "./new-producer-numbers";
import type { Answers, Question } from "./question";
import { reportedNumbers } from "./reported-numbers";
import { stockNumbers } from "./stock-numbers";
import { unitNumbers } from "./unit-numbers";
import { yearNumbers } from "./year-numbers";

/** Every target and count in every reading, from the register, from evidence and from what was reported: the ids on each side. */
export function slowNumbers(question: Question): Answers {
  const answers: Answers = new Map();
  stockNumbers(answers, question);
  yearNumbers(answers, question);
  unitNumbers(answers, question);
  newProducerNumbers(answers, question);
  reportedNumbers(answers, question);
  return answers;
}
