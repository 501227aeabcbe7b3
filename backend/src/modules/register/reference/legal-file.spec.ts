import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readLegalFiles } from "./legal-file";

const text = (name: string) => readFileSync(path.join(__dirname, "../../../../data/legal", name), "utf8");
const legal = readLegalFiles(text("documents.csv"), text("groups.csv"), text("crosswalk.csv"));

describe("the legal acts", () => {
  it("name three criteria sets, each with what replaced it", () => {
    const sets = legal.documents.filter(({ kind }) => kind === "criteria_set");
    expect(sets.map(({ number, effective_from, superseded_by }) => [number, effective_from, superseded_by])).toEqual([
      ["1048/QĐ-TTg", "2019-08-21", "law-148-2023"],
      ["148/QĐ-TTg", "2023-02-24", "law-26-2026"],
      ["26/2026/QĐ-TTg", "2026-05-22", null],
    ]);
  });

  it("let no act end before the one that replaces it begins", () => {
    const byId = new Map(legal.documents.map((document) => [document.id, document]));
    const gaps = legal.documents.filter(({ kind, effective_to, superseded_by }) => {
      const next = byId.get(superseded_by ?? "");
      return kind !== "programme" && next !== undefined && (effective_to ?? "") < next.effective_from;
    });
    expect(gaps).toEqual([]);
  });
});

describe("the product groups", () => {
  const of = (act: string) => legal.groups.filter(({ legal_document_id }) => legal_document_id === act);

  it("have six branches under every criteria set and 26 sets under QĐ 26", () => {
    const branches = ["law-1048-2019", "law-148-2023", "law-26-2026"].map(
      (act) => of(act).filter(({ parent_code }) => parent_code === null).length,
    );
    expect(branches).toEqual([6, 6, 6]);
    const leaves = of("law-26-2026").filter(({ parent_code }) => parent_code !== null);
    expect(leaves.map(({ position }) => position)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(leaves.every(({ drawing }) => drawing !== null)).toBe(true);
  });

  it("lead from each earlier branch to one of today's", () => {
    const next = new Map(legal.crosswalk.map(({ from_code, to_code }) => [from_code, to_code]));
    const today = new Set(of("law-26-2026").map(({ code }) => code));
    for (const { code } of of("law-1048-2019")) expect(today.has(next.get(next.get(code) ?? "") ?? "")).toBe(true);
  });
});

describe("files that do not hold together", () => {
  const documents =
    "id,number,kind,title,issued_on,effective_from,effective_to,superseded_by,suspended_by,amends,citation";
  const groups =
    "legal_document_id,code,parent_code,position,name,name_en,printed_as,managing_ministry,drawing\nnone,a,,1,A,A,,,";

  it("are refused with what is missing", () => {
    expect(() => readLegalFiles(documents, groups, "from_code,to_code,kind,source")).toThrow(
      "A legal act is missing: none",
    );
  });
});
