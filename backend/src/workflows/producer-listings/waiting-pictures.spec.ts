import { describe, expect, it } from "vitest";
import { tellFault } from "../channel/told-fault";
import { tellWaiting } from "./waiting-pictures";

const NO_PICTURE = tellFault({ field: "images", rule: "too_few", detail: { count: 0, min: 1 } });
const NO_WEIGHT = tellFault({ field: "weight", rule: "required" });

type Pair = Parameters<typeof tellWaiting>[0][number];
const pair = (product_id: string) =>
  ({
    ...{ shop_id: "chshop_1", product_id, name: "Mứt sen" },
    answer: { kind: "checked", faults: [NO_PICTURE, NO_WEIGHT] },
  }) as Pair;

describe("pictures that wait for an officer", () => {
  it("are told as waiting, with what happens next, and not as missing", () => {
    const [told] = tellWaiting([pair("rprod_1")], new Set(["rprod_1"]));
    expect(told?.answer).toMatchObject({
      faults: [
        { field: "images", rule: "in_review", message_vi: expect.stringContaining("chờ cán bộ duyệt") },
        NO_WEIGHT,
      ],
    });
  });

  it("leave products without pictures, and shops that could not be asked, as they are", () => {
    const failed: Pair = { ...pair("rprod_1"), answer: { kind: "no_shop" } };
    const answers = [pair("rprod_2"), failed];
    expect(tellWaiting(answers, new Set(["rprod_1"]))).toEqual(answers);
  });
});
