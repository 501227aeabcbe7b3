import { expect, it } from "vitest";
import { committedFiles, read } from "./source-files";

const LOG = "storefront/src/features/officer-log/messages";
const ACT = /\bact: "([a-z_.]+)"/g;

it("the log of acts says in words what every request that changes something does, in both languages", () => {
  const acts = committedFiles(/^backend\/src\/api\/permissions\/.*\.ts$/).flatMap((file) =>
    [...read(file).matchAll(ACT)].map(([, act = ""]) => act),
  );
  expect(acts.length).toBeGreaterThan(50);
  for (const locale of ["vi", "en"]) {
    const named: Record<string, string> = JSON.parse(read(`${LOG}/${locale}.json`)).acts;
    expect(
      [...new Set(acts)].filter((act) => !(act in named)),
      locale,
    ).toEqual([]);
  }
});
