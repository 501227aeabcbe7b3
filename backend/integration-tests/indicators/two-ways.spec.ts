import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFINITIONS } from "../../src/modules/indicator/domain/definitions";
import type { IndicatorEngine } from "../../src/workflows/indicator/engine";
import { readRaw } from "./slow-path/raw";
import { bothWays } from "./support/compare";
import { engineOn, type OwnDatabase, ownDatabase } from "./support/database";
import { planRows } from "./support/plan-159";
import { writeRows } from "./support/raw-rows";
import { oneMoreDay, smallNation } from "./support/small-nation";

const GEOGRAPHIES = ["districts_2023", "communes", "provinces"];
/** Every number there is: a headline for each reading, and each of its breakdowns, by unit in each geography. */
const NUMBERS = DEFINITIONS.flatMap(({ sheet, readings }) =>
  readings.flatMap((reading) => {
    const name = `${sheet.id} ${reading.sheet.id}`;
    const ways = sheet.breakdowns.flatMap((by) =>
      by === "unit" ? GEOGRAPHIES.map((geography) => `unit of ${geography}`) : [by],
    );
    return [name, ...ways.map((way) => `${name} by ${way}`)];
  }),
);
/** Numbers of which the comparison has seen anything but nothing. */
const told = new Set<string>();

let database: OwnDatabase;
let engine: IndicatorEngine;

afterAll(() => database.drop());

async function compared(day: string, known: string | null, year: number, within: string | null) {
  const at = known === null ? null : Date.parse(known);
  // An instant stands for its whole millisecond.
  const raw = await readRaw(database.connection, known === null ? null : known.replace("Z", "999Z"), day);
  const context = await engine.context({ cut_off: day, known: at, year, within });
  return bothWays(context, raw, { day, year, within });
}

beforeAll(async () => {
  database = await ownDatabase();
  await writeRows(database.connection, { ...planRows(), spans: [] });
  await smallNation(database.connection, 20_261_125);
  engine = engineOn(database.connection);
});

describe("every published number, computed by the fast way and by the slow way from raw rows", () => {
  it.each([
    ["2022-12-31", null, 2022, "p-87-2023"],
    ["2022-12-14", "2022-12-14T16:59:59.999Z", 2022, "p-87-2023"],
    ["2023-12-31", null, 2023, "p-82-2025"],
    ["2024-06-30", "2024-07-01T00:00:00.000Z", 2024, null],
    ["2025-03-01", "2025-02-15T00:00:00.000Z", 2025, null],
    ["2025-12-31", null, 2025, "d-873"],
    ["2026-06-15", "2026-01-01T00:00:00.000Z", 2026, "p-82-2025"],
    ["2026-11-25", null, 2026, null],
  ])(
    "is the same to the last digit and the last id on %s as known at %s for %i in %s",
    async (day, known, year, within) => {
      const { fast, slow } = await compared(day, known, year, within);
      expect(Object.keys(slow).sort()).toEqual(NUMBERS.toSorted());
      for (const [name, found] of Object.entries(slow)) {
        expect({ name, ...Object(fast[name]) }).toEqual({ name, ...Object(found) });
        if (Object.values(Object(found)).some((one) => one !== null && String(one) !== "")) told.add(name);
      }
    },
  );

  it("has compared something of every number", () => {
    expect(NUMBERS.filter((name) => !told.has(name))).toEqual([]);
  });

  it("is the same again after a day's changes, which the fast way follows without reading everything anew", async () => {
    const before = await compared("2026-11-25", null, 2026, null);
    await oneMoreDay(database.connection, 7);
    const { fast, slow } = await compared("2026-11-25", null, 2026, null);
    expect(fast).toEqual(slow);
    const changed = Object.keys(slow).filter(
      (name) => JSON.stringify(slow[name]) !== JSON.stringify(before.slow[name]),
    );
    expect(changed).toEqual(
      expect.arrayContaining(["stock official", "8b official", "7b official", "recognised official"]),
    );
    const fresh = await engineOn(database.connection).context({
      cut_off: "2026-11-25",
      known: null,
      year: 2026,
      within: null,
    });
    const raw = await readRaw(database.connection, null, "2026-11-25");
    expect(bothWays(fresh, raw, { day: "2026-11-25", year: 2026, within: null }).fast).toEqual(fast);
  });
});
