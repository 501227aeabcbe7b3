import { addMonths } from "../../../../platform/calendar/day";
import { assessedEntity, assessedProducts, isNewProducer, producersOf } from "../assessment";
import type { Context } from "../context";
import {
  bi,
  type Definition,
  LEGAL_TYPE_BY_DAY,
  NEW_BY_DAY,
  PRODUCERS_BY_OWN_UNIT,
  plan159,
  target2023,
  versioned,
} from "../definition";
import type { Entity, Side } from "../entity";
import { latestBy } from "../fact-on-day";
import { legalTypeOn } from "../legal-type";
import { stockProducerEntities } from "../stock";
import { womenLed } from "../women-led";

const ENTERPRISES = plan159("Phần III.2, chỉ tiêu (4)", "có ít [nhất] 30 % chủ thể là doanh nghiệp nhỏ và vừa");
const SKILLED = plan159(
  "Phần III.2, chỉ tiêu (7)",
  "lao động có bằng cấp, chứng chỉ phù hợp tại chủ thể OCOP đạt ít nhất 10 %",
);
const WOMEN = plan159("Phần III.2, chỉ tiêu (7)", "ít nhất 40 % chủ thể là nữ, tăng 06 chủ thể nữ so với năm [2022]");

/** Women-led producers at the end of 2022, as the plan prints it. */
const WOMEN_IN_2022 = 47;
/** How long a workforce survey speaks for its producer. */
const SURVEY_MONTHS = 12;

const common = { ...versioned(PRODUCERS_BY_OWN_UNIT), set: "plan_159", period: "day", restricted: true } as const;
const allProducers = bi(
  "Chủ thể có sản phẩm còn hiệu lực vào ngày chốt",
  "Producers with products in force on the cut-off day",
);

const ENTERPRISE_TYPES: ReadonlySet<string> = new Set([
  "llc",
  "single_member_llc",
  "joint_stock",
  "private_enterprise",
  "company",
]);

function isSmallEnterprise(context: Context): (producer: string) => Side {
  const sizes = latestBy(context.facts("enterprise_size"), ({ content }) => content.producer_id);
  return (id) => {
    const legalType = legalTypeOn(context, id);
    if (legalType === null) return "unknown_numerator";
    if (!ENTERPRISE_TYPES.has(legalType)) return "rest";
    const size = sizes.get(id)?.content.size;
    if (size === undefined) return "unknown_numerator";
    return size === "large" ? "rest" : "numerator";
  };
}

export const smallEnterprises: Definition = {
  sheet: {
    ...common,
    ...versioned(NEW_BY_DAY, PRODUCERS_BY_OWN_UNIT, LEGAL_TYPE_BY_DAY),
    id: "4b",
    title: bi("Chủ thể là doanh nghiệp nhỏ và vừa", "Producers that are small or medium enterprises"),
    unit: "percent",
    filters: [
      bi(
        "Công ty TNHH, công ty cổ phần, doanh nghiệp tư nhân; hợp tác xã không phải doanh nghiệp",
        "Limited, joint-stock and private companies; a co-operative is no enterprise",
      ),
      bi(
        "Quy mô theo luật hỗ trợ doanh nghiệp nhỏ và vừa, như được báo cáo",
        "Size under the law on small and medium enterprises, as reported",
      ),
    ],
    unknowns: bi(
      "Chủ thể chưa rõ loại hình, hoặc doanh nghiệp chưa báo cáo quy mô, là chưa rõ.",
      "Producers of unknown type, and enterprises of unreported size, are unknown.",
    ),
    source: ENTERPRISES,
    limits: [
      bi(
        "Văn bản không nói rõ tính trên toàn bộ hay chỉ chủ thể mới: nêu cả hai.",
        "The text does not say whether all producers or the new ones: both are shown.",
      ),
    ],
    breakdowns: ["legal_type", "unit", "women_led", "group"],
  },
  readings: [
    {
      measure: "share",
      classify: (context) => {
        const side = isSmallEnterprise(context);
        return stockProducerEntities(context, ({ id }) => side(id));
      },
      sheet: {
        id: "official",
        title: bi("Trên toàn bộ chủ thể", "Of all producers"),
        counted: "producer",
        numerator: bi(
          "Chủ thể là doanh nghiệp siêu nhỏ, nhỏ hoặc vừa",
          "Producers that are micro, small or medium enterprises",
        ),
        denominator: allProducers,
        target: target2023(ENTERPRISES, { threshold: 30, text: bi("≥ 30 %", "≥ 30 %") }),
      },
    },
    {
      measure: "share",
      classify: (context) => {
        const side = isSmallEnterprise(context);
        const entities = producersOf(assessedProducts(context).map(assessedEntity));
        return entities.flatMap((entity): Entity[] => {
          const producer = entity.about.producer;
          const isNew = producer === null ? "maybe" : isNewProducer(context, producer);
          if (isNew === "no") return [];
          const sure = isNew === "yes" && entity.side === "numerator" && producer !== null;
          return [{ ...entity, side: sure ? side(producer) : "unknown_denominator" }];
        });
      },
      sheet: {
        id: "new-producers",
        title: bi("Trên chủ thể mới của năm", "Of the year's new producers"),
        counted: "producer",
        numerator: bi(
          "Chủ thể mới là doanh nghiệp siêu nhỏ, nhỏ hoặc vừa",
          "New producers that are micro, small or medium enterprises",
        ),
        denominator: bi(
          "Chủ thể được công nhận lần đầu trong năm đánh giá",
          "Producers first recognised in the assessment year",
        ),
        target: target2023(ENTERPRISES, { threshold: 30, text: bi("≥ 30 %", "≥ 30 %") }),
      },
    },
  ],
};

/** The latest survey of each producer that is not too old to speak for the day. */
function surveys(context: Context) {
  const recent = context
    .facts("workforce")
    .filter(({ valid_from }) => context.day < addMonths(valid_from, SURVEY_MONTHS));
  return latestBy(recent, ({ content }) => content.producer_id);
}

export const skilledWorkers: Definition = {
  sheet: {
    ...common,
    id: "7a",
    title: bi("Lao động có bằng cấp, chứng chỉ phù hợp", "Workers with a fitting diploma or certificate"),
    unit: "percent",
    filters: [bi("Khảo sát trong 12 tháng trước ngày chốt", "Surveys of the twelve months before the cut-off day")],
    unknowns: bi(
      "Chủ thể chưa báo cáo không tính vào mẫu số; số chủ thể này được nêu riêng ở mục chưa rõ.",
      "Producers without a report are not in the denominator; their number is shown as unknown.",
    ),
    source: SKILLED,
    limits: [
      bi(
        "Tỷ lệ gộp trên tổng lao động, không phải trung bình các tỷ lệ.",
        "A pooled ratio over all workers, not a mean of ratios.",
      ),
    ],
    breakdowns: ["unit", "legal_type", "women_led"],
  },
  readings: [
    {
      measure: "share",
      hasRange: false,
      classify: (context) => {
        const reported = surveys(context);
        return stockProducerEntities(context, () => "numerator").map((entity): Entity => {
          const survey = entity.side === "numerator" ? reported.get(entity.id) : undefined;
          if (survey === undefined) return { ...entity, side: "unknown_denominator" };
          const { workers, qualified } = survey.content;
          return { ...entity, weight: { numerator: qualified, rest: workers - qualified } };
        });
      },
      sheet: {
        id: "official",
        title: bi("Tỷ lệ lao động", "Share of workers"),
        counted: "worker",
        numerator: bi(
          "Tổng lao động có bằng cấp, chứng chỉ phù hợp",
          "All workers with a fitting diploma or certificate",
        ),
        denominator: bi("Tổng lao động của các chủ thể có báo cáo", "All workers of the producers that reported"),
        target: target2023(SKILLED, { threshold: 10, text: bi("≥ 10 %", "≥ 10 %") }),
      },
    },
    {
      measure: "share",
      classify: (context) => {
        const reported = surveys(context);
        return stockProducerEntities(context, ({ id }) => (reported.has(id) ? "numerator" : "rest"));
      },
      sheet: {
        id: "coverage",
        title: bi("Mức bao phủ của khảo sát", "Coverage of the survey"),
        counted: "producer",
        numerator: bi("Chủ thể có báo cáo lao động", "Producers that reported their workforce"),
        denominator: allProducers,
        target: null,
      },
    },
  ],
};

const WOMEN_SIDE = { yes: "numerator", no: "rest", unknown: "unknown_numerator" } as const;

const womenSheet = {
  ...common,
  filters: [
    bi(
      "Người đại diện theo pháp luật là nữ (tiêu chí 3.2 của Quyết định 26/2026/QĐ-TTg)",
      "The legal representative is a woman (criterion 3.2 of decision 26/2026/QĐ-TTg)",
    ),
  ],
  unknowns: bi(
    "Chủ thể chưa được báo cáo người đại diện là chưa rõ.",
    "Producers whose representative was not reported are unknown.",
  ),
  source: WOMEN,
};

export const womenLedProducers: Definition = {
  sheet: {
    ...womenSheet,
    id: "7b",
    title: bi("Chủ thể là nữ", "Producers led by women"),
    unit: "percent",
    limits: [
      bi(
        "Kế hoạch 159 in 39,49 % cho 47/119; tính tròn theo quy tắc chung là 39,50 %.",
        "Plan 159 prints 39,49 % for 47 of 119; rounded like every other number it is 39,50 %.",
      ),
    ],
    breakdowns: ["unit", "legal_type", "stars", "group"],
  },
  readings: [
    {
      measure: "share",
      classify: (context) => {
        const led = womenLed(context);
        return stockProducerEntities(context, ({ id }) => WOMEN_SIDE[led(id)]);
      },
      sheet: {
        id: "official",
        title: bi("Tỷ lệ chủ thể", "Share of producers"),
        counted: "producer",
        numerator: bi(
          "Chủ thể có người đại diện theo pháp luật là nữ",
          "Producers whose legal representative is a woman",
        ),
        denominator: allProducers,
        target: target2023(WOMEN, { threshold: 40, text: bi("≥ 40 %", "≥ 40 %") }),
      },
    },
  ],
};

export const moreWomenLed: Definition = {
  sheet: {
    ...womenSheet,
    id: "7c",
    title: bi("Chủ thể nữ tăng thêm so với năm 2022", "More producers led by women than in 2022"),
    unit: "count",
    limits: [
      bi(
        "Thay đổi ròng so với 47 chủ thể mà kế hoạch nêu: chủ thể hết hiệu lực làm giảm số này.",
        "A net change against the 47 the plan states: lapses count against it.",
      ),
      bi(
        "Cùng chỉ tiêu 7b: 53 chủ thể nữ chỉ đạt 40 % khi tổng số chủ thể không quá 132.",
        "Together with 7b: 53 women-led producers reach 40 % only while there are at most 132 producers.",
      ),
    ],
    breakdowns: ["unit"],
  },
  readings: [
    {
      measure: "count",
      offset: -WOMEN_IN_2022,
      classify: (context) => {
        const led = womenLed(context);
        return stockProducerEntities(context, ({ id }) => WOMEN_SIDE[led(id)]).map((entity) =>
          entity.side === "unknown_denominator" ? { ...entity, side: "unknown_numerator" } : entity,
        );
      },
      sheet: {
        id: "official",
        title: bi("Số chủ thể tăng thêm", "Net increase"),
        counted: "producer",
        numerator: bi("Chủ thể nữ vào ngày chốt trừ 47", "Producers led by women on the cut-off day less 47"),
        denominator: null,
        target: target2023(WOMEN, { threshold: 6, text: bi("≥ 06 chủ thể", "≥ 6 producers") }),
      },
    },
  ],
};
