import { newProducerNumbers } from "./new-producer-numbers";
import { type Answers, type Asked, Question } from "./question";
import type { Raw } from "./raw";
import { reportedNumbers } from "./reported-numbers";
import { stockNumbers } from "./stock-numbers";
import { unitNumbers } from "./unit-numbers";
import { yearNumbers } from "./year-numbers";

/** Every target and count in every reading, from the register, from evidence and from what was reported: the ids on each side. */
export function slowNumbers(raw: Raw, asked: Asked): Answers {
  const answers: Answers = new Map();
  const question = new Question(raw, asked);
  stockNumbers(answers, question);
  yearNumbers(answers, question);
  unitNumbers(answers, question);
  newProducerNumbers(answers, question);
  reportedNumbers(answers, question);
  return answers;
}
