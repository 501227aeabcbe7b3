import { type ContentFields, STORY_QUESTIONS } from "./fields";

/**
 * The producer's answers, in their own words, as the first draft of a story: one paragraph each, a full stop where there is
 * none, nothing added. @returns null while nothing is answered
 */
export function storyFromAnswers(answers: ContentFields["answers"]): string | null {
  const paragraphs = STORY_QUESTIONS.flatMap((question) => answers[question] ?? []).map(closed);
  return paragraphs.length === 0 ? null : paragraphs.join("\n\n");
}

function closed(answer: string): string {
  const begun = answer.charAt(0).toLocaleUpperCase("vi") + answer.slice(1);
  return /[.!?…"”)]$/u.test(begun) ? begun : `${begun}.`;
}
