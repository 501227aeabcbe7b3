import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueTexts } from "@/features/catalogue/texts";
import { LOCALES } from "@/platform/i18n/locale";
import { LEGAL_REGISTER, legalDocument, legalStateOn } from "./domain/legal-register";
import type { PolicyText } from "./domain/policy";
import { TERM_HOLES, termWords } from "./domain/term-words";
import { POLICIES, POLICY_SLUGS } from "./pages";

const textsOf = ({ title, summary, sections }: PolicyText): string[] => [
  title,
  summary,
  ...sections.flatMap(({ heading, paragraphs = [], items = [] }) => [heading, ...paragraphs, ...items]),
];
const holesOf = (text: PolicyText) =>
  textsOf(text).flatMap((line) => [...line.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole));

describe.each(POLICY_SLUGS)("the policy %s", (slug) => {
  const policy = POLICIES[slug];
  const { vi, en } = policy.text;

  it("says the same in both languages, section by section", () => {
    const shape = ({ sections }: PolicyText) =>
      sections.map(({ paragraphs = [], items = [] }) => [paragraphs.length, items.length]);
    expect(shape(en)).toEqual(shape(vi));
    expect(holesOf(en)).toEqual(holesOf(vi));
  });

  it("names only figures the shop publishes", () => {
    for (const hole of holesOf(vi)) expect(Object.keys(TERM_HOLES)).toContain(hole);
  });

  it("names laws by the register alone, never in its prose", () => {
    for (const line of [...textsOf(vi), ...textsOf(en)]) {
      expect(line).not.toMatch(/\d+\/\d{4}|Điều \d|article \d|NĐ-CP|QH1\d/i);
      expect(line).toBe(line.normalize("NFC"));
    }
    for (const { law } of policy.cites) expect(legalDocument(law).id).toBe(law);
  });
});

describe("the published ranking", () => {
  it("calls every order of a list what the list itself calls it", () => {
    for (const locale of LOCALES) {
      const { label: _, ...names } = catalogueTexts(locale).sort;
      const prose = textsOf(POLICIES["thu-tu-hien-thi"].text[locale]).join("\n");
      for (const name of Object.values(names)) expect(prose).toContain(`“${name}”`);
    }
  });
});

describe("the legal register", () => {
  it("holds every document once, and what replaces one that ended", () => {
    expect(new Set(LEGAL_REGISTER.map(({ id }) => id)).size).toBe(LEGAL_REGISTER.length);
    for (const { replaced_by } of LEGAL_REGISTER) if (replaced_by) expect(legalDocument(replaced_by)).toBeDefined();
  });

  it("derives the state of a document for a day, its end exclusive", () => {
    const decree = legalDocument("ecommerce-decree-2013");
    expect(legalStateOn(decree, "2026-06-30")).toBe("in_force");
    expect(legalStateOn(decree, "2026-07-01")).toBe("ended");
    expect(legalStateOn(legalDocument("ecommerce-decree"), "2026-06-30")).toBe("not_yet");
  });

  it("does not hold what it does not", () => {
    expect(() => legalDocument("none")).toThrow("none");
  });

  it("has its numbers nowhere else in this feature", () => {
    const prose = POLICY_SLUGS.map((slug) => JSON.stringify(POLICIES[slug])).join();
    const messages = ["vi", "en"].map((locale) =>
      readFileSync(path.join(import.meta.dirname, "messages", `${locale}.json`), "utf8"),
    );
    for (const { number } of LEGAL_REGISTER) expect([prose, ...messages].join()).not.toContain(number);
  });
});

describe("figures in a policy", () => {
  const figures = (known: Record<string, number>) => ({
    value: (key: string) => known[key] ?? null,
    isSample: (key: string) => key === "delivery_fee_same_province",
  });
  const words = { unknown: "chưa công bố", sample: "mẫu" };

  it("are printed as money or numbers, marked where sample, and never invented", () => {
    const filled = termWords(figures({ delivery_fee_same_province: 20_000, part_answer_hours: 12 }), "vi", words);
    expect(filled).toMatchObject({ feeSame: "20.000\u00a0₫ (mẫu)", answerHours: "12", privacyDays: "chưa công bố" });
  });
});
