import { describe, expect, it } from "vitest";
import { failedProgram, failedTests, toldFailures } from "../../backend/launch/test/failures.mjs";

const ROOT = "/srv/shop";
const passed = { status: "passed", ancestorTitles: ["pages"], title: "list", failureMessages: [] };
const failed = {
  status: "failed",
  ancestorTitles: ["pages", "home"],
  title: "keep still",
  failureMessages: [
    [
      "AssertionError: \u001b[31mexpected 0.05 to be at most 0.02\u001b[39m",
      ...["one", "two", "three", "four", "five"],
      `    at Module.expect (${ROOT}/node_modules/vitest/dist/index.js:1:2)`,
      `    at ${ROOT}/test/quality/pages.spec.ts:20:3`,
    ].join("\n"),
  ],
};
const file = (parts: object) => ({
  name: `${ROOT}/test/quality/pages.spec.ts`,
  status: "failed",
  message: "",
  assertionResults: [passed],
  ...parts,
});

describe("what failed, at the end of a run", () => {
  it("names every failed test with the beginning of what it said, in plain letters, and its place", () => {
    expect(failedTests([file({ assertionResults: [passed, failed] })], ROOT)).toEqual([
      {
        what: "test/quality/pages.spec.ts > pages > home > keep still",
        lines: [
          "AssertionError: expected 0.05 to be at most 0.02",
          ...["one", "two", "three", "four"],
          "at test/quality/pages.spec.ts:20:3",
        ],
      },
    ]);
  });

  it("names a file that did not load, and one whose preparation failed beside its failed tests", () => {
    const message = "Cannot find module './pages'";
    const whole = { what: "test/quality/pages.spec.ts", lines: [message] };
    expect(failedTests([file({ message, assertionResults: [] })], ROOT)).toEqual([whole]);
    expect(failedTests([file({ message, assertionResults: [failed] })], ROOT)).toMatchObject([whole, {}]);
    expect(failedTests([file({})], ROOT)).toEqual([{ ...whole, lines: [expect.stringContaining("told above")] }]);
  });

  it("leaves out what passed", () => {
    expect(failedTests([file({ status: "passed" })], ROOT)).toEqual([]);
    expect(toldFailures([{ name: "quality", failures: [] }])).toBe("");
  });

  it("keeps the last lines of a program that failed as a whole", () => {
    const output = Array.from({ length: 40 }, (_, index) => `\u001b[1mline ${index}\u001b[22m`).join("\n\n");
    const { what, lines } = failedProgram(2, output);
    expect(what).toBe("exit code 2");
    expect([lines.length, lines.at(-1)]).toEqual([20, "line 39"]);
  });

  it("is told step by step, and not a thousand times where everything failed", () => {
    const failures = Array.from({ length: 1000 }, (_, index) => ({ what: `test ${index}`, lines: ["why"] }));
    const told = toldFailures([
      { name: "lint", failures: [failedProgram(1, "a.ts: unused")] },
      { name: "http, shop", failures },
    ]);
    expect(told).toMatch(/^✖ lint: exit code 1\n {4}a\.ts: unused\n✖ http, shop: test 0\n {4}why\n/);
    expect(told).toMatch(/✖ http, shop: test 23\n {4}why\n… and 976 more, each told above$/);
  });
});
