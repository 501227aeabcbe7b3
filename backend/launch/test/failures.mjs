import path from "node:path";
import { stripVTControlCharacters } from "node:util";

const MESSAGE_LINES = 5;
const OUTPUT_LINES = 20;
const OUTSIDE_TESTS = "failed outside its tests, in what prepares or ends them: told above";
/** Where everything has failed, the first ones say why. */
const MOST_TOLD = 25;

/**
 * @typedef {{ what: string, lines: string[] }} Failure `what` failed and what it said, without colours
 * @typedef {{ status: string, ancestorTitles: string[], title: string, failureMessages?: string[] | null }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} TestFile
 */

/**
 * The failed tests of a run of Vitest, and files that did not load or whose preparation failed.
 * @param {readonly TestFile[]} files `testResults` of its JSON report @param {string} root what paths are told from
 * @returns {Failure[]}
 */
export function failedTests(files, root) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    const tests = failed.map(({ ancestorTitles, title, failureMessages }) => ({
      what: [file, ...ancestorTitles, title].filter(Boolean).join(" > "),
      lines: firstLines(failureMessages?.[0] ?? "", root),
    }));
    const whole = status === "failed" && (message !== "" || failed.length === 0);
    return whole ? [{ what: file, lines: firstLines(message || OUTSIDE_TESTS, root) }, ...tests] : tests;
  });
}

/** A program that failed as a whole. @param {number} code @param {string} output @returns {Failure} */
export function failedProgram(code, output) {
  return { what: `exit code ${code}`, lines: plainLines(output).slice(-OUTPUT_LINES) };
}

/**
 * What stands at the very end of a run's output, so that nobody has to look for it in thousands of lines.
 * @param {readonly { name: string, failures: readonly Failure[] }[]} outcomes
 * @returns {string} empty where nothing failed
 */
export function toldFailures(outcomes) {
  const told = outcomes.flatMap(({ name, failures }) =>
    failures.map(({ what, lines }) => [`✖ ${name}: ${what}`, ...lines.map((line) => `    ${line}`)].join("\n")),
  );
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`… and ${more} more, each told above`] : [])].join("\n");
}

/** The beginning of a message, and the line of ours it came from. @param {string} stack @param {string} root */
function firstLines(stack, root) {
  const lines = plainLines(stack);
  const isPlace = (/** @type {string} */ line) => /^\s+at /.test(line);
  const place = lines.find((line) => isPlace(line) && line.includes(root) && !line.includes("node_modules"));
  const message = lines.filter((line) => !isPlace(line)).slice(0, MESSAGE_LINES);
  return place ? [...message, place.replace(`${root}${path.sep}`, "").trim()] : message;
}

/** @param {string} text */
function plainLines(text) {
  return stripVTControlCharacters(text)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter(Boolean);
}
