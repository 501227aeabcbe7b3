import { type Assessed, assessedEntity, assessedProducts, outcomes, producersOf } from "../assessment";
import type { Context } from "../context";
import { bi, type Definition, FIRST_VERSION, PRODUCERS_BY_OWN_UNIT, versioned } from "../definition";
import { type Entity, producerEntity, productEntity } from "../entity";
import { knownProduct } from "../products";

const source = {
  document: "Kế hoạch 159/KH-UBND ngày 29/4/2023 của UBND tỉnh Đồng Tháp",
  place: "Phần I",
  quote: "Kết quả đánh giá, phân hạng sản phẩm OCOP năm 2022.",
};

const filters = [
  bi(
    "Năm đánh giá là một trường riêng, không phải năm của ngày quyết định",
    "The assessment year is a field of its own, not the year of the decision's day",
  ),
  bi("Quyết định ký đến ngày chốt", "Decided by the cut-off day"),
];

const unknowns = bi(
  "Công nhận chưa rõ ngày hoặc chưa rõ thuộc năm đánh giá nào được nêu riêng là chưa rõ.",
  "A recognition whose day or assessment year cannot be told is shown as unknown.",
);

const limits = [
  bi(
    "Các đợt cuối thường ký vào cuối tháng 12: số chốt trước đó chưa gồm các đợt này.",
    "The last rounds are usually signed at the end of December: earlier cut-offs do not hold them.",
  ),
  bi(
    "Một chủ thể có thể ở nhiều dòng của bảng chi tiết; không cộng các dòng để ra tổng số chủ thể.",
    "A producer can stand in several rows of a breakdown; rows never add up to the number of producers.",
  ),
];

const common = {
  ...FIRST_VERSION,
  set: "context",
  period: "year",
  filters,
  unknowns,
  source,
  limits,
  restricted: false,
} as const;

function recognised(context: Context): Entity[] {
  return context.once("recognised", () => assessedProducts(context).map((found: Assessed) => assessedEntity(found)));
}

/** Products that entered the year's rounds, once per purpose. */
function entered(context: Context): Entity[] {
  const products = knownProduct(context);
  const entries = new Map<string, Entity>();
  for (const { content } of context.facts("application")) {
    const of = products(content.product_id);
    if (content.year !== context.year || of === undefined) continue;
    const kinds = [content.purpose];
    entries.set(`${content.product_id} ${content.purpose}`, {
      ...productEntity(of, "numerator", { kinds, producer: content.producer_id, years: [content.year], stars: [] }),
      id: content.product_id,
    });
  }
  return [...entries.values()];
}

/** Distinct producers that entered, by whether one of their products was recognised. */
function entering(context: Context): Entity[] {
  const outcome = outcomes(recognised(context));
  return producersOf(entered(context)).map(({ id, about }) => {
    const side = outcome.get(id) ?? "rest";
    return { ...producerEntity(id, about.products, side), about };
  });
}

export const recognisedProducts: Definition = {
  sheet: {
    ...common,
    id: "recognised",
    title: bi("Sản phẩm được công nhận trong năm đánh giá", "Products recognised in the assessment year"),
    unit: "count",
    breakdowns: ["kind", "stars", "group_as_assessed", "unit", "legal_type", "women_led"],
  },
  readings: [
    {
      measure: "count",
      classify: recognised,
      sheet: {
        id: "official",
        title: bi("Số sản phẩm", "Number of products"),
        counted: "product",
        numerator: bi(
          "Sản phẩm khác nhau có quyết định công nhận thuộc năm đánh giá",
          "Distinct products with a recognition of the assessment year",
        ),
        denominator: null,
        target: null,
      },
    },
  ],
};

export const recognisedProducers: Definition = {
  sheet: {
    ...common,
    ...versioned(PRODUCERS_BY_OWN_UNIT),
    id: "recognised-producers",
    title: bi("Chủ thể có sản phẩm được công nhận trong năm đánh giá", "Producers recognised in the assessment year"),
    unit: "count",
    breakdowns: ["kind", "stars", "legal_type", "unit", "women_led"],
  },
  readings: [
    {
      measure: "count",
      classify: (context) => producersOf(recognised(context)),
      sheet: {
        id: "official",
        title: bi("Số chủ thể", "Number of producers"),
        counted: "producer",
        numerator: bi("Chủ thể khác nhau có sản phẩm được công nhận", "Distinct producers with a recognised product"),
        denominator: null,
        target: null,
      },
    },
  ],
};

export const enteredProducts: Definition = {
  sheet: {
    ...common,
    id: "entered",
    title: bi("Sản phẩm dự thi đánh giá, phân hạng", "Products entered for assessment"),
    unit: "count",
    breakdowns: ["kind", "unit", "group", "legal_type"],
  },
  readings: [
    {
      measure: "count",
      classify: entered,
      sheet: {
        id: "official",
        title: bi("Số sản phẩm", "Number of products"),
        counted: "product",
        numerator: bi(
          "Hồ sơ dự thi của năm, mỗi sản phẩm một lần cho mỗi mục đích",
          "Applications of the year, a product once per purpose",
        ),
        denominator: null,
        target: null,
      },
    },
  ],
};

export const enteringProducers: Definition = {
  sheet: {
    ...common,
    ...versioned(PRODUCERS_BY_OWN_UNIT),
    id: "entering-producers",
    title: bi("Chủ thể dự thi có sản phẩm được công nhận", "Entering producers with a recognised product"),
    unit: "percent",
    breakdowns: ["kind", "unit", "legal_type"],
  },
  readings: [
    {
      measure: "share",
      classify: entering,
      sheet: {
        id: "official",
        title: bi("Tỷ lệ chủ thể", "Share of producers"),
        counted: "producer",
        numerator: bi(
          "Chủ thể dự thi có sản phẩm được công nhận trong năm",
          "Entering producers with a product recognised in the year",
        ),
        denominator: bi("Chủ thể khác nhau có sản phẩm dự thi", "Distinct producers that entered products"),
        target: null,
      },
    },
  ],
};

export const revokedProducts: Definition = {
  sheet: {
    ...common,
    id: "revoked",
    title: bi("Sản phẩm bị thu hồi trong năm", "Products revoked in the year"),
    unit: "count",
    filters: [
      bi("Quyết định thu hồi ký trong năm, đến ngày chốt", "Revocations decided in the year, by the cut-off day"),
    ],
    unknowns: bi("Không có: quyết định thu hồi luôn có ngày.", "None: a revocation always has its day."),
    breakdowns: ["stars", "unit", "group"],
  },
  readings: [
    {
      measure: "count",
      classify: (context) =>
        context.products.flatMap((of) => {
          const revoked = of.product.revocations.filter(
            ({ decided_on }) => decided_on <= context.day && decided_on.startsWith(`${context.year}-`),
          );
          const stars = revoked.flatMap((revocation) => revocation.stars ?? []);
          return revoked.length > 0 ? [productEntity(of, "numerator", { stars })] : [];
        }),
      sheet: {
        id: "official",
        title: bi("Số sản phẩm", "Number of products"),
        counted: "product",
        numerator: bi(
          "Sản phẩm khác nhau có quyết định thu hồi trong năm",
          "Distinct products with a revocation of the year",
        ),
        denominator: null,
        target: null,
      },
    },
  ],
};
