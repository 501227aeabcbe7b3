import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { TOPIC_PAGES, type Topic } from "./addresses";
import { helpTexts } from "./texts";

/** The printed guide without its pictures: every topic with its page and its numbered steps, in order. */
function printed(): string[] {
  const guide = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/producer.md"), "utf8");
  return guide.split("\n").filter((line) => /^(## |Trang: |\d+\. )/.test(line));
}

it("says in the desk what the printed guide says, line for line", () => {
  const topics = Object.entries(helpTexts("vi").sections) as [
    Topic,
    { title: string; steps: Record<string, string> },
  ][];
  const told = topics.flatMap(([topic, { title, steps }]) => [
    `## ${title}`,
    ...(TOPIC_PAGES[topic] ? [`Trang: \`${TOPIC_PAGES[topic]}\``] : []),
    ...Object.entries(steps).map(([number, step]) => `${number}. ${step}`),
  ]);
  expect(told).toEqual(printed());
});

it("says as much in English", () => {
  const [vi, en] = [helpTexts("vi").sections, helpTexts("en").sections];
  const counts = (of: typeof vi) => Object.entries(of).map(([topic, { steps }]) => [topic, Object.keys(steps).length]);
  expect(counts(en)).toEqual(counts(vi));
});
