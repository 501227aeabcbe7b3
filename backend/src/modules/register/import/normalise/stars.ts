import type { Stars } from "../../../../contracts/common";
import { stripMarks } from "../../../../platform/vietnamese/fold";
import type { Cell } from "../read/table";
import { textOf } from "./text";
import { BLANK, notUnderstood, type Understood, understood } from "./understood";

const WORDS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const SYMBOLS = /^(?:(?:[★⭐🌟]\ufe0f?|\*)\s*)+(?:☆\s*)*$/u;
const FILLED = /[★⭐🌟*]/gu;
const WITH_NUMBER = /^(?:(?:dat|hang|ocop)\s+)*(\d)(?:[.,]0+)?\s*(?:sao|stars?|★|⭐|\*)?$/u;
const WITH_WORD = /^(?:(?:dat|hang|ocop)\s+)*([a-z]+)\s*(?:sao|stars?)$/;

/**
 * A star rank: `4`, `4 sao`, `★★★★`, `★★★★☆`, `bốn sao`, `4*`, `OCOP 4 sao`.
 * One and two stars exist on score sheets only, without decision or certificate; "tiềm năng 5 sao" is a proposal, not a rank.
 */
export function parseStars(cell: Cell): Understood<Stars> {
  const written = textOf(cell);
  if (written === null) return BLANK;
  const text = stripMarks(written);
  if (/tiem nang|potential|de xuat|de nghi/.test(text)) {
    return notUnderstood(
      "stars_only_proposed",
      "“Tiềm năng” hay “đề xuất” chưa phải là hạng sao. Xin ghi hạng đã có quyết định và ghi đề xuất vào cột “Trạng thái”.",
    );
  }
  const count = countStars(text);
  if (count === 3 || count === 4 || count === 5) return understood(count);
  if (count === 1 || count === 2) {
    return notUnderstood(
      "stars_below_three",
      "Hạng 1–2 sao không được cấp giấy chứng nhận OCOP nên không vào danh bạ. Xin bỏ dòng này.",
    );
  }
  return notUnderstood("stars_unreadable", "Không đọc được hạng sao. Xin viết 3, 4 hoặc 5.");
}

function countStars(text: string): number | null {
  if (SYMBOLS.test(text)) return text.match(FILLED)?.length ?? null;
  const number = WITH_NUMBER.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  const word = WITH_WORD.exec(text)?.[1] ?? "";
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
