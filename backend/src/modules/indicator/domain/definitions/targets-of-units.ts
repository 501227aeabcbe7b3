import { assessedProducts, isFirst, isNewProducer } from "../assessment";
import { type Context, inScope } from "../context";
import {
  bi,
  type Definition,
  FIRST_VERSION,
  LEGAL_TYPE_BY_DAY,
  NEW_BY_DAY,
  plan159,
  target2023,
  versioned,
} from "../definition";
import { type Entity, type Side, unitEntity } from "../entity";
import { latestBy } from "../fact-on-day";
import { legalTypeAtFirst } from "../legal-type";
import { CRAFT_VILLAGE_UNITS, PLAN_UNITS } from "../plan-units";

const COOPERATIVE = plan159(
  "Phần III.2, chỉ tiêu (4)",
  "mỗi huyện, thành phố có ít nhất 01 chủ thể OCOP mới là hợp tác xã",
);
const CHAIN = plan159(
  "Phần III.2, chỉ tiêu (5)",
  "mỗi huyện, thành phố có ít nhất 01 chuỗi giá trị kinh tế tuần hoàn OCOP xanh gắn vùng nguyên liệu ổn định",
);
const VILLAGE = plan159(
  "Phần III.2, chỉ tiêu (6)",
  "mỗi huyện, thành phố có làng nghề có thêm 01 sản phẩm OCOP từ làng nghề",
);

const common = { ...FIRST_VERSION, set: "plan_159", unit: "percent", restricted: false } as const;
const twelve = bi("12 huyện, thành phố của năm 2023", "The 12 districts and cities of 2023");

/** What speaks for a unit, from nothing at all to surely. */
type Word = Exclude<Side, "unknown_denominator" | "not_applicable">;
const STRENGTH: readonly Word[] = ["rest", "unknown_numerator", "numerator"];

/** Units with the strongest word for each; a word without a unit could be any unit's. */
function unitEntities(
  context: Context,
  units: readonly string[],
  words: readonly { unit: string | null; word: Word }[],
  silent: Word = "rest",
): Entity[] {
  const inside = units.filter((unit) => inScope(context, unit));
  const anywhere = words.filter(({ unit }) => unit === null).map(() => "unknown_numerator" as const);
  return inside.map((unit) => {
    const said = words.filter((one) => one.unit === unit).map(({ word }) => word);
    const all = [...(said.length > 0 ? said : [silent]), ...(anywhere.length > 0 ? anywhere : [])];
    return unitEntity(unit, STRENGTH.findLast((word) => all.includes(word)) ?? silent);
  });
}

/** New products' producers that are new themselves and, as far as is known, co-operatives. */
function newCooperatives(context: Context): Entity[] {
  const words = assessedProducts(context).flatMap(({ of, certainty }) => {
    const id = of.product.producer_id;
    if (id === null) return [];
    const isNew = isNewProducer(context, id);
    if (isNew === "no") return [];
    const legalType = legalTypeAtFirst(context, id);
    if (legalType !== null && legalType !== "cooperative") return [];
    const sure = isNew === "yes" && certainty === "yes" && legalType === "cooperative";
    const unit = of.product.place.district ?? context.producer(id)?.place.district ?? null;
    const word: Word = sure ? "numerator" : "unknown_numerator";
    return [{ unit, word }];
  });
  return unitEntities(context, PLAN_UNITS, words);
}

export const newCooperativePerUnit: Definition = {
  sheet: {
    ...common,
    ...versioned(NEW_BY_DAY, LEGAL_TYPE_BY_DAY),
    id: "4a",
    period: "year",
    title: bi("Đơn vị có chủ thể OCOP mới là hợp tác xã", "Units with a new producer that is a co-operative"),
    filters: [
      bi(
        "Lần công nhận đầu tiên của chủ thể thuộc năm đánh giá",
        "The producer's first recognition ever is of the assessment year",
      ),
      bi(
        "Loại hình của chủ thể vào ngày được công nhận lần đầu",
        "The producer's legal type on the day of its first recognition",
      ),
      bi("Đơn vị như ghi ở sản phẩm lúc công nhận", "The unit as printed with the product when it was recognised"),
    ],
    unknowns: bi(
      "Chủ thể mới chưa rõ loại hình, hoặc hợp tác xã mới chưa rõ đơn vị, làm đơn vị thành chưa rõ.",
      "A new producer of unknown legal type, or a new co-operative of unknown unit, leaves units unknown.",
    ),
    source: COOPERATIVE,
    limits: [
      bi(
        "Liên hiệp hợp tác xã và tổ hợp tác không tính là hợp tác xã.",
        "Unions of co-operatives and co-operative groups do not count.",
      ),
    ],
    breakdowns: ["unit"],
  },
  readings: [
    {
      measure: "share",
      classify: newCooperatives,
      sheet: {
        id: "official",
        title: bi("Tỷ lệ đơn vị đạt", "Share of units that reach it"),
        counted: "unit",
        numerator: bi(
          "Đơn vị có ít nhất 01 hợp tác xã là chủ thể mới",
          "Units with at least one co-operative as a new producer",
        ),
        denominator: twelve,
        target: target2023(COOPERATIVE, { threshold: 100, text: bi("12/12 đơn vị", "12 of 12 units") }),
      },
    },
  ],
};

export const chainPerUnit: Definition = {
  sheet: {
    ...common,
    id: "5",
    period: "day",
    title: bi("Đơn vị có chuỗi giá trị OCOP xanh, tuần hoàn", "Units with a green, circular OCOP value chain"),
    filters: [
      bi(
        "Chuỗi xanh, tuần hoàn, gắn vùng nguyên liệu ổn định, đã hình thành",
        "Green and circular, tied to a stable material zone, and built",
      ),
    ],
    unknowns: bi(
      "Đơn vị chưa báo cáo chuỗi nào là chưa rõ, không phải là không đạt.",
      "A unit that reported no chain is unknown, not failing.",
    ),
    source: CHAIN,
    limits: [
      bi(
        "Đánh giá định tính do người phụ trách xác nhận kèm minh chứng.",
        "A qualitative judgement that a person in charge confirms with a proof.",
      ),
    ],
    breakdowns: ["unit"],
  },
  readings: [
    {
      measure: "share",
      classify: (context) => {
        const words = context.facts("value_chain").flatMap(({ unit_id, content }): { unit: string; word: Word }[] => {
          if (unit_id === null) return [];
          const { green_circular, stable_material_zone, status } = content;
          const reached = green_circular && stable_material_zone && (status === "built" || status === "operating");
          return [{ unit: unit_id, word: reached ? "numerator" : "rest" }];
        });
        return unitEntities(context, PLAN_UNITS, words, "unknown_numerator");
      },
      sheet: {
        id: "official",
        title: bi("Tỷ lệ đơn vị đạt", "Share of units that reach it"),
        counted: "unit",
        numerator: bi("Đơn vị có ít nhất 01 chuỗi đạt", "Units with at least one such chain"),
        denominator: twelve,
        target: target2023(CHAIN, { threshold: 100, text: bi("12/12 đơn vị", "12 of 12 units") }),
      },
    },
  ],
};

/** Products new in the year, by whether they are reported to come from a recognised craft village. */
function villageProducts(context: Context): Entity[] {
  const villages = new Set(context.facts("craft_village").map(({ id }) => id));
  const told = latestBy(context.facts("craft_product"), ({ content }) => content.product_id);
  const words = assessedProducts(context, isFirst).flatMap(
    ({ of, certainty }): { unit: string | null; word: Word }[] => {
      const fact = told.get(of.product.id);
      const village = fact?.content.craft_village ?? null;
      if (fact !== undefined && (village === null || !villages.has(village))) return [];
      return [
        {
          unit: of.product.place.district,
          word: fact !== undefined && certainty === "yes" ? "numerator" : "unknown_numerator",
        },
      ];
    },
  );
  return unitEntities(context, CRAFT_VILLAGE_UNITS, words);
}

export const villageProductPerUnit: Definition = {
  sheet: {
    ...common,
    id: "6",
    period: "year",
    title: bi(
      "Đơn vị có làng nghề có thêm sản phẩm OCOP từ làng nghề",
      "Craft-village units with a new OCOP product of a craft village",
    ),
    filters: [
      bi("Sản phẩm công nhận lần đầu trong năm đánh giá", "Products first recognised in the assessment year"),
      bi(
        "Làng nghề hoặc làng nghề truyền thống đã được công nhận",
        "A recognised craft village or traditional craft village",
      ),
    ],
    unknowns: bi(
      "Sản phẩm mới chưa báo cáo có từ làng nghề hay không làm đơn vị thành chưa rõ.",
      "A new product not yet reported to be of a village or of none leaves its unit unknown.",
    ),
    source: VILLAGE,
    limits: [
      bi(
        "Cao Lãnh và Hồng Ngự vừa là tên thành phố vừa là tên huyện; thành phố Hồng Ngự không thuộc 09 đơn vị.",
        "Cao Lãnh and Hồng Ngự each name a city and a district; the city of Hồng Ngự is not one of the nine.",
      ),
    ],
    breakdowns: ["unit"],
  },
  readings: [
    {
      measure: "share",
      classify: villageProducts,
      sheet: {
        id: "official",
        title: bi("Tỷ lệ đơn vị đạt", "Share of units that reach it"),
        counted: "unit",
        numerator: bi(
          "Đơn vị có ít nhất 01 sản phẩm mới từ làng nghề",
          "Units with at least one new product of a craft village",
        ),
        denominator: bi("09 đơn vị có làng nghề", "The 9 units with craft villages"),
        target: target2023(VILLAGE, { threshold: 100, text: bi("9/9 đơn vị", "9 of 9 units") }),
      },
    },
  ],
};
