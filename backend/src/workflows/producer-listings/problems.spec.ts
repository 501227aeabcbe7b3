import { describe, expect, it } from "vitest";
import type { Listing, StandingFailure } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { OwnOne } from "./own-listings";
import { problemsOf } from "./problems";

const AT = new Date("2026-11-26T01:00:00Z");
const said = { message_vi: "Sàn bận.", message_en: "Busy.", channel: {} };
const failing = (failure: StandingFailure["failure"]) => ({ failure: { ...said, failure } });

/** As far as problems look at it. */
function one(id: string, standing: OwnOne["standing"], listing: Partial<Listing> = {}): OwnOne {
  return {
    ...{ standing, since: AT, job: undefined, product: { id: `p-${id}`, name: `Kẹo ${id}` } },
    listing: { id, product_id: `p-${id}`, failure: null, state: "behind", ...listing } as Listing,
    shop: { id: "s", channel: "shopee", state: "connected" } as ChannelShop,
  };
}
const noPicture = failing({ kind: "fix_data", faults: [{ field: "images", rule: "required" }] });
const inDoubt = {
  state: "asking",
  external_id: null,
  in_doubt_since: AT,
  ruled_out_at: null,
  sku_watched: false,
  accepted_as: null,
} as const;

describe("problems of a producer's listings", () => {
  it("are none where all is well or over", () => {
    expect(problemsOf([one("1", "live"), one("2", "closed", noPicture)])).toEqual([]);
  });

  it("make one group of what one mending clears, with its field and every listing it concerns", () => {
    const problems = problemsOf([one("1", "refused", noPicture), one("2", "refused", noPicture)]);
    expect(problems).toMatchObject([{ kind: "fault", field: "images", fix: "product" }]);
    expect(problems[0]?.listings.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("ask first what only the producer can answer, whether a listing was made apart from which version stays", () => {
    const problems = problemsOf([
      one("1", "refused", noPicture),
      one("2", "question", { ...inDoubt, wanted: { sku: "A" } } as Partial<Listing>),
      one("3", "question", { state: "asking", external_id: "9" }),
    ]);
    expect(problems.map(({ kind, listings }) => [kind, listings[0]?.id])).toEqual([
      ["question", "2"],
      ["question", "3"],
      ["fault", "1"],
    ]);
    expect(problems[0]?.message).toMatch(/không cho biết tin đã được tạo hay chưa/);
    expect(problems[1]?.message).toMatch(/bị sửa trên Shopee/);
  });

  it("tell last what heals by itself", () => {
    const busy = failing({ kind: "retry_later", cause: "busy" });
    const problems = problemsOf([one("1", "retrying", busy), one("2", "refused", noPicture)]);
    expect(problems.map(({ kind }) => kind)).toEqual(["fault", "retrying"]);
  });
});
