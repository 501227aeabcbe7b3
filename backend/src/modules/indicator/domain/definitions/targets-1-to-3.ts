import { assessedEntity, assessedProducts, type Certainty, isFirst } from "../assessment";
import type { Context } from "../context";
import { bi, type Definition, FIRST_VERSION, plan159, target2023, versioned } from "../definition";
import { type Due, dueAgain } from "../due-again";
import { type Entity, productEntity } from "../entity";
import { latestBy } from "../fact-on-day";
import type { ProductOnDay } from "../known";
import { knownProduct } from "../products";

const NEW = plan159("Phần III.2, chỉ tiêu (1)", "có ít nhất 50 sản phẩm mới đạt từ 3 sao trở lên");
const FIVE = plan159("Phần III.2, chỉ tiêu (2)", "hỗ trợ 09 sản phẩm tiềm năng 5 sao đề nghị Trung ương");
const AGAIN = plan159(
  "Phần III.2, chỉ tiêu (3)",
  "ít nhất 50 % sản phẩm được công nhận năm 2020 tham gia đánh giá lại",
);

const common = { ...FIRST_VERSION, set: "plan_159", period: "year" } as const;

export const newProducts: Definition = {
  sheet: {
    ...common,
    id: "1",
    title: bi("Sản phẩm mới đạt từ 3 sao", "New products of three stars and up"),
    unit: "count",
    filters: [
      bi(
        "Lần công nhận đầu tiên của sản phẩm thuộc năm đánh giá",
        "The product's first recognition ever is of the assessment year",
      ),
      bi("Không tính công nhận lại và nâng hạng", "Without re-recognitions and upgrades"),
    ],
    unknowns: bi(
      "Lần công nhận đầu chưa rõ ngày hoặc năm đánh giá được nêu riêng.",
      "First recognitions of an uncertain day or year are shown apart.",
    ),
    source: NEW,
    limits: [bi("“Mới” theo sản phẩm, không theo giấy chứng nhận.", "New is the product, not the certificate.")],
    breakdowns: ["stars", "unit", "group_as_assessed", "legal_type", "women_led"],
    restricted: false,
  },
  readings: [
    {
      measure: "count",
      classify: (context) => assessedProducts(context, isFirst).map(assessedEntity),
      sheet: {
        id: "official",
        title: bi("Số sản phẩm mới", "Number of new products"),
        counted: "product",
        numerator: bi(
          "Sản phẩm khác nhau được công nhận lần đầu trong năm",
          "Distinct products first recognised in the year",
        ),
        denominator: null,
        target: target2023(NEW, { threshold: 50, text: bi("≥ 50 sản phẩm", "≥ 50 products"), modality: "at_least" }),
      },
    },
  ],
};

type Dossier = { of: ProductOnDay; sentBefore: boolean; sentInYear: boolean; status: string };

/** Dossiers at the ministry that are the year's: sent in it, or sent before and without an outcome when it began. */
function dossiers(context: Context): Dossier[] {
  const facts = context.facts("central_dossier");
  const product = knownProduct(context);
  const newYear = `${context.year}-01-01`;
  const statusNow = latestBy(facts, ({ content }) => content.product_id);
  const statusThen = latestBy(
    facts.filter(({ valid_from }) => valid_from < newYear),
    ({ content }) => content.product_id,
  );
  const sent = facts.filter(({ content }) => content.status === "submitted");
  return [...new Set(sent.map(({ content }) => content.product_id))].flatMap((id) => {
    const of = product(id);
    if (of === undefined) return [];
    const sentInYear = sent.some(
      ({ content, valid_from }) => content.product_id === id && valid_from.startsWith(`${context.year}-`),
    );
    const sentBefore = statusThen.get(id)?.content.status === "submitted";
    const status = statusNow.get(id)?.content.status ?? "submitted";
    return sentBefore || sentInYear ? [{ of, sentBefore, sentInYear, status }] : [];
  });
}

const dossierEntities = (wanted: (dossier: Dossier) => boolean) => (context: Context) =>
  dossiers(context)
    .filter(wanted)
    .map(({ of, status }) => productEntity(of, "numerator", { kinds: [status] }));

const dossierNumerator = bi(
  "Sản phẩm khác nhau có hồ sơ 5 sao đã gửi Trung ương",
  "Distinct products with a five-star dossier at the ministry",
);

export const fiveStarDossiers: Definition = {
  sheet: {
    ...common,
    id: "2",
    title: bi("Sản phẩm tiềm năng 5 sao đề nghị Trung ương", "Five-star candidates sent to the ministry"),
    unit: "count",
    filters: [
      bi(
        "Hồ sơ gửi trong năm, hoặc gửi trước và chưa có kết quả khi năm bắt đầu",
        "Sent in the year, or earlier and without an outcome when it began",
      ),
    ],
    unknowns: bi("Hồ sơ chưa được báo cáo thì chưa được tính.", "A dossier that was not reported is not counted."),
    source: FIVE,
    limits: [
      bi(
        "Chỉ tiêu đầu vào: đếm hồ sơ gửi, không đếm sản phẩm được công nhận 5 sao.",
        "An input: dossiers sent, not five-star recognitions.",
      ),
    ],
    breakdowns: ["kind", "unit", "group"],
    restricted: false,
  },
  readings: [
    {
      measure: "count",
      classify: dossierEntities(() => true),
      sheet: {
        id: "official",
        title: bi("Tổng số hồ sơ", "All dossiers"),
        counted: "dossier",
        numerator: dossierNumerator,
        denominator: null,
        target: target2023(FIVE, { threshold: 9, text: bi("09 sản phẩm", "9 products") }),
      },
    },
    {
      measure: "count",
      classify: dossierEntities(({ sentBefore }) => sentBefore),
      sheet: {
        id: "carried-over",
        title: bi("a) Đã gửi từ các năm trước", "a) Sent in earlier years"),
        counted: "dossier",
        numerator: dossierNumerator,
        denominator: null,
        target: target2023(FIVE, { threshold: 4, text: bi("04 sản phẩm", "4 products") }),
      },
    },
    {
      measure: "count",
      classify: dossierEntities(({ sentBefore, sentInYear }) => sentInYear && !sentBefore),
      sheet: {
        id: "additional",
        title: bi("b) Gửi thêm trong năm", "b) Sent in the year"),
        counted: "dossier",
        numerator: dossierNumerator,
        denominator: null,
        target: target2023(FIVE, { threshold: 5, text: bi("05 sản phẩm", "5 products") }),
      },
    },
  ],
};

/** Side of those surely due, by what is asked of them. */
const SIDES = { yes: "numerator", maybe: "unknown_numerator", no: "rest" } as const;

/** Products due for re-assessment, in rows of the stars of the certificate that falls due. */
function dueEntities(context: Context, numerator: (one: Due) => Certainty, wanted = (_: Due) => true): Entity[] {
  return dueAgain(context)
    .filter(wanted)
    .map((one) => {
      const side = one.certainty === "yes" ? SIDES[numerator(one)] : "unknown_denominator";
      return productEntity(one.of, side, { stars: one.stars });
    });
}

const dueText = bi(
  "Sản phẩm công nhận ba năm trước, đã trừ sản phẩm đã nâng hạng và sản phẩm ngưng sản xuất",
  "Products recognised three years before, without those upgraded and those no longer produced",
);

/** Which certificate falls due, and what an unknown day or year leaves open. */
const DUE_CERTIFICATE = {
  since: "2026-11-26",
  change: bi(
    "Giấy đến hạn là lần công nhận sau cùng của năm ấy: bảng theo hạng sao dùng hạng của giấy đó, kể cả ở sản phẩm chưa rõ có đến hạn hay không; sản phẩm nâng hạng ngay trong năm ấy vẫn đến hạn. Nâng hạng hoặc công nhận lại chưa rõ ngày hay chưa rõ năm thì là chưa rõ, không phải là không. Mẫu số của “được công nhận lại trong số tham gia” chỉ gồm sản phẩm có tham gia, cả ở phần chưa rõ.",
    "What falls due is the last recognition of that year: rows by stars go by its stars, also for products of which it is unknown whether they are due; a product upgraded within that very year is still due. An upgrade or re-recognition of an unknown day or year is unknown, which is not a no. The denominator of “recognised again of those that entered” holds only products that entered, among the unknown as well.",
  ),
};

export const reassessed: Definition = {
  sheet: {
    ...common,
    ...versioned(DUE_CERTIFICATE),
    id: "3",
    title: bi("Sản phẩm đến hạn tham gia đánh giá lại", "Products due that enter re-assessment"),
    unit: "percent",
    filters: [
      bi(
        "Quy tắc theo chú thích 6: Kế hoạch 81/KH-UBND ngày 14/3/2022",
        "By the rule of footnote 6: plan 81/KH-UBND of 14 March 2022",
      ),
    ],
    unknowns: bi(
      "Sản phẩm chưa rõ có đến hạn hay không, và sản phẩm chưa rõ có được công nhận lại trong năm hay không, được nêu riêng.",
      "Products that may or may not be due, and those that may or may not have been recognised again in the year, are shown apart.",
    ),
    source: AGAIN,
    limits: [
      bi(
        "“Tham gia” và “được công nhận lại” là hai số khác nhau; năm 2022 tỉnh đặt chỉ tiêu bằng số thứ nhất và báo cáo bằng số thứ hai.",
        "Entering and being recognised again are two numbers; for 2022 the target was set by the first and reported by the second.",
      ),
    ],
    breakdowns: ["stars", "unit", "group", "legal_type"],
    restricted: false,
  },
  readings: [
    {
      measure: "share",
      classify: (context) => dueEntities(context, ({ entered }) => (entered ? "yes" : "no")),
      sheet: {
        id: "official",
        title: bi("Tham gia đánh giá lại", "Entered"),
        counted: "product",
        numerator: bi(
          "Sản phẩm có hồ sơ đánh giá lại của năm",
          "Products with an application for re-assessment of the year",
        ),
        denominator: dueText,
        target: target2023(AGAIN, { threshold: 50, text: bi("≥ 50 %", "≥ 50 %") }),
      },
    },
    {
      measure: "share",
      classify: (context) => dueEntities(context, ({ again }) => again),
      sheet: {
        id: "recognised",
        title: bi("Được công nhận lại", "Recognised again"),
        counted: "product",
        numerator: bi("Sản phẩm được công nhận lại trong năm", "Products recognised again in the year"),
        denominator: dueText,
        target: null,
      },
    },
    {
      measure: "share",
      classify: (context) =>
        dueEntities(
          context,
          ({ again }) => again,
          ({ entered }) => entered,
        ),
      sheet: {
        id: "recognised-of-entered",
        title: bi("Được công nhận lại trong số tham gia", "Recognised again of those that entered"),
        counted: "product",
        numerator: bi("Sản phẩm được công nhận lại trong năm", "Products recognised again in the year"),
        denominator: bi("Sản phẩm đến hạn đã tham gia đánh giá lại", "Products due that entered"),
        target: null,
      },
    },
  ],
};
