import { type Answers, type Asked, Question } from "./question";
import type { Raw } from "./raw";
import { stockNumbers } from "./stock-numbers";
import { unitNumbers } from "./unit-numbers";
import { yearNumbers } from "./year-numbers";

/** Every published number that follows from the register and from evidence, by indicator and reading: the ids on each side. */
export function slowNumbers(raw: Raw, asked: Asked): Answers {
  const answers: Answers = new Map();
  const question = new Question(raw, asked);
  stockNumbers(answers, question);
  yearNumbers(answers, question);
  unitNumbers(answers, question);
  return answers;
}
