import { expect, it } from "vitest";
import { noteLanguage } from "./note-language";

it.each([
  ["top 20 of 2025, stars not stated; area of former Tiền Giang", "en"],
  ["producer not stated apart from the brand", "en"],
  ["Danh sách kèm quyết định, chưa đối chiếu bản ký", "vi"],
  ["Trang của huyện không ghi số quyết định", "vi"],
])("%s is read out as %s", (note, language) => expect(noteLanguage(note)).toBe(language));
