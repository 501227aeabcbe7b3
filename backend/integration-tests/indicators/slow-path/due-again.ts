import { combinations, possibleDays, possibleYears } from "./certificate";
import type { Question } from "./question";
import type { Row } from "./raw";

/** What becomes of a product recognised three years before: whether it falls due, with which stars, and whether it was recognised again. */
export type DueAgain = { due: "yes" | "maybe"; again: "yes" | "maybe" | "no"; stars: number[] };

type Event = { row: Row; decided: boolean; year: number };

/** Tries every combination of what each recognition may have been: decided by the day or not, of this year or of that one. */
export function dueAgain(question: Question, id: unknown): DueAgain | null {
  const worlds = combinations(question.events(id).map((row) => possibleEvents(row, question.asked.day)));
  const found = worlds.map((events) => inWorld(events, question.asked.year));
  const due = found.filter((one) => one !== null);
  if (due.length === 0) return null;
  const again = due.filter((one) => one.again).length;
  return {
    due: due.length === found.length ? "yes" : "maybe",
    again: again === due.length ? "yes" : again > 0 ? "maybe" : "no",
    stars: [...new Set(due.map(({ stars }) => stars))],
  };
}

function possibleEvents(row: Row, day: string): Event[] {
  const decided = [...new Set(possibleDays(row).map((one) => one <= day))];
  return decided.flatMap((one) => possibleYears(row).map((year) => ({ row, decided: one, year })));
}

function inWorld(events: readonly Event[], year: number): { stars: number; again: boolean } | null {
  const happened = events.filter(({ decided }) => decided);
  const at = happened.findLastIndex((event) => event.year === year - 3);
  const own = happened[at];
  if (own === undefined) return null;
  const later = happened.slice(at + 1);
  if (later.some(({ row }) => row.kind === "upgrade")) return null;
  return {
    stars: Number(own.row.stars),
    again: later.some((event) => event.row.kind === "re_recognition" && event.year === year),
  };
}
