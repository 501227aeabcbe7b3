import { readFileSync } from "node:fs";
import { z } from "@medusajs/framework/zod";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { certificateOn } from "../../../modules/register/domain/certificate";
import { certificateFactsSchema } from "../../../modules/register/domain/certificate-facts";
import { dataFile } from "../../../platform/data-file";
import { demoContentSchema } from "../documents/content";
import { readDemoFile } from "./demo-file";
import { demoRow } from "./demo-rows";

const DAY = "2026-11-25";
const rowSchema = z.object({ name: z.string(), producer: z.string(), province: z.string() });

function registerRows() {
  return ["dongthap-products.csv", "other-provinces.csv"].flatMap((name) =>
    z.array(rowSchema).parse(parse(readFileSync(dataFile("register", name), "utf8"), { columns: true })),
  );
}

describe("the demonstration's file", () => {
  const { products, texts } = readDemoFile();
  const rows = products.map((entry, place) =>
    demoRow({ id: `rprod_${place}`, name: entry.name, stars: 4 }, entry, texts, DAY, place),
  );

  it("names products the register's files hold, each once", () => {
    const key = ({ name, producer, province }: z.infer<typeof rowSchema>) => [name, producer, province].join("|");
    const known = new Set(registerRows().map(key));
    const named = products.map(({ name, producer, province }) => key({ name, producer: producer ?? "", province }));
    expect(named.filter((one) => !known.has(one))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it("has a shop worth buying from: many goods of many producers, some sold out", () => {
    const offers = products.flatMap(({ offer, producer }) => (offer ? [{ ...offer, producer }] : []));
    expect(offers.length).toBeGreaterThanOrEqual(130);
    // What has no named seller is not sold.
    expect(offers.every(({ producer }) => producer !== null)).toBe(true);
    expect(new Set(offers.map(({ producer }) => producer)).size).toBeGreaterThanOrEqual(30);
    expect(offers.filter(({ stock }) => stock === 0).length).toBeGreaterThanOrEqual(3);
    expect(offers.every(({ price }) => price % 1_000 === 0)).toBe(true);
    // Somebody has to send the parcel.
    expect(offers.every(({ producer }) => producer !== null)).toBe(true);
  });

  it("shows every state a sample can show", () => {
    const states = new Set(
      rows.map(({ certificate }) => certificateOn(certificateFactsSchema.parse(certificate), DAY).status),
    );
    expect([...states].sort()).toEqual(["expiring", "extended", "in_force", "not_recognised", "revoked"]);
  });

  it("marks every event, story, label and number as a sample", () => {
    for (const { certificate, content } of rows) {
      const { recognitions, revocations, extensions } = certificateFactsSchema.parse(certificate);
      for (const event of recognitions) expect(event).toMatchObject({ sample: true, stars: 4 });
      for (const event of [...revocations, ...extensions]) expect(event.sample).toBe(true);
      for (const { decision_number } of [...recognitions, ...revocations]) expect(decision_number).toMatch(/^MẪU-/);
      const { story, label_facts } = demoContentSchema.parse(content);
      if (story) expect(story).toMatchObject({ sample: true, text_vi: expect.stringContaining("Câu chuyện mẫu") });
      if (label_facts) expect(label_facts.sample).toBe(true);
    }
  });

  it("re-recognises nothing that was never recognised, and keeps the stars", () => {
    const entry = products.find(({ recognised_months_ago }) => recognised_months_ago !== null);
    if (!entry) throw new Error("The file re-recognises nothing");
    const row = demoRow({ id: "rprod_x", name: entry.name, stars: null }, entry, texts, DAY, 1);
    expect(certificateFactsSchema.parse(row.certificate).recognitions).toEqual([]);
  });
});
