import { addMonths } from "../../../../platform/calendar/day";
import { CHANNEL_IDS, OWN_SHOP, withSuccessors } from "../channels";
import type { Context } from "../context";
import {
  bi,
  type Definition,
  PRODUCERS_BY_OWN_UNIT,
  plan159,
  type Reading,
  target2023,
  versioned,
} from "../definition";
import type { Entity, Side } from "../entity";
import type { KnownFact } from "../fact-on-day";
import { onlineSide } from "../presence-on-day";
import { stock, stockEntities, stockProducerEntities } from "../stock";

const RETAIL = plan159(
  "Phần III.2, chỉ tiêu (8)",
  "ít nhất 50 % chủ thể tham gia kênh bán hàng hiện đại (siêu thị, cửa hàng tiện lợi…)",
);
const ONLINE = plan159("Phần III.2, chỉ tiêu (8)", "100 % sản phẩm OCOP kinh doanh trực tuyến");
const POSTMART_TARGET = plan159("Phần III.2, chỉ tiêu (8)", "100 % sản phẩm từ 3 sao trở lên lên sàn Postmart.vn");

const EVIDENCE_MONTHS = 12;

const common = { set: "plan_159", period: "day", unit: "percent", restricted: false } as const;

type Retail = KnownFact<"modern_retail">["content"];

/** What evidence of the last twelve months says of retail. */
function recentRetail(context: Context): Retail[] {
  return context
    .facts("modern_retail")
    .filter(
      ({ content }) =>
        content.evidence_on <= context.day && context.day < addMonths(content.evidence_on, EVIDENCE_MONTHS),
    )
    .map(({ content }) => content);
}

function retailSides(context: Context) {
  const recent = recentRetail(context);
  const asked = new Set(recent.map(({ producer_id }) => producer_id));
  const placed = recent.filter((content) => content.class !== "none");
  const producers = new Set(placed.map(({ producer_id }) => producer_id));
  const products = new Set(placed.flatMap(({ product_ids }) => product_ids));
  const side = (isIn: boolean, wasAsked: boolean): Side => {
    if (isIn) return "numerator";
    return wasAsked ? "rest" : "unknown_numerator";
  };
  return {
    producer: (id: string) => side(producers.has(id), asked.has(id)),
    product: (id: string, producer: string | null) => side(products.has(id), producer !== null && asked.has(producer)),
  };
}

export const modernRetail: Definition = {
  sheet: {
    ...common,
    ...versioned(PRODUCERS_BY_OWN_UNIT),
    id: "8a",
    title: bi("Tham gia kênh bán hàng hiện đại", "In modern retail"),
    filters: [
      bi(
        "Siêu thị, cửa hàng tiện lợi, trung tâm thương mại và kênh hiện đại khác; danh sách mở",
        "Supermarkets, convenience stores, shopping centres and other modern retail; an open list",
      ),
      bi("Minh chứng trong 12 tháng trước ngày chốt", "Evidence of the twelve months before the cut-off day"),
    ],
    unknowns: bi(
      "Chủ thể chưa được hỏi trong 12 tháng là chưa rõ.",
      "Producers nobody asked in the twelve months are unknown.",
    ),
    source: RETAIL,
    limits: [
      bi(
        "Số 30,53 % của năm 2022 đo theo sản phẩm (109/357), chỉ tiêu 2023 đo theo chủ thể: hai số không so sánh được.",
        "The 30,53 % of 2022 are products (109 of 357), the target of 2023 counts producers: the two do not compare.",
      ),
    ],
    breakdowns: ["unit", "legal_type", "women_led", "group", "stars"],
  },
  readings: [
    {
      measure: "share",
      classify: (context) => {
        const sides = retailSides(context);
        return stockProducerEntities(context, ({ id }) => sides.producer(id));
      },
      sheet: {
        id: "official",
        title: bi("Theo chủ thể", "By producers"),
        counted: "producer",
        numerator: bi(
          "Chủ thể có ít nhất một điểm bán hiện đại còn minh chứng",
          "Producers with at least one evidenced placement",
        ),
        denominator: bi("Chủ thể có sản phẩm còn hiệu lực", "Producers with products in force"),
        target: target2023(RETAIL, { threshold: 50, text: bi("≥ 50 %", "≥ 50 %") }),
      },
    },
    {
      measure: "share",
      classify: (context) => {
        const sides = retailSides(context);
        return stockEntities(stock(context), ({ product }) => sides.product(product.id, product.producer_id));
      },
      sheet: {
        id: "products",
        title: bi("Theo sản phẩm, như số liệu năm 2022", "By products, as the figure of 2022"),
        counted: "product",
        numerator: bi("Sản phẩm có mặt ở kênh hiện đại", "Products placed in modern retail"),
        denominator: bi("Sản phẩm còn hiệu lực", "Products in force"),
        target: null,
      },
    },
  ],
};

/** Goods of the stock by whether they are online on some channels; services stand outside by rule, and visibly. */
function online(context: Context, channels: readonly string[]): Entity[] {
  const { presence } = context;
  const columns = channels.map((id) => presence.channels.indexOf(id)).filter((column) => column >= 0);
  return stockEntities(stock(context), ({ product }) =>
    product.service ? "not_applicable" : onlineSide(presence, product.id, columns),
  );
}

function onlineReading(channels: readonly string[], sheet: Reading["sheet"]): Reading {
  return { measure: "share", channels, classify: (context) => online(context, channels), sheet };
}

const goods = bi("Sản phẩm còn hiệu lực, trừ dịch vụ", "Products in force, without services");
const onlineFilters = [
  bi(
    "Tin đăng sống: thấy giá và mua được ở lần kiểm chứng trong 30 ngày; chỉ có lời khai thì không tính",
    "A live listing: it showed a price and could be bought at a check of the last 30 days; a claim alone never counts",
  ),
  bi("Kênh đã đóng không tính từ ngày đóng", "A closed channel does not count from the day it closed"),
  bi("Dịch vụ du lịch không áp dụng, nêu riêng", "Tourism services do not apply and are shown apart"),
];
const onlineUnknowns = bi(
  "Chưa ai kiểm chứng, quá 30 ngày chưa thấy lại, hoặc chỉ có lời khai: chưa rõ, không phải là không bán trực tuyến.",
  "Never checked, not seen again for 30 days, or only claimed: unknown, which is not offline.",
);
const onlineBreakdowns = ["unit", "stars", "group", "channel", "state", "legal_type", "women_led", "year"] as const;
/** By whose word a channel was open in its own row, and what a page must show to be bought from. */
const ONLINE_RULES = versioned(
  {
    since: "2026-11-26",
    change: bi(
      "Bảng theo kênh: một kênh có mở vào ngày chốt hay không thì theo cả những dòng cán bộ đã ghi vào đời sống của kênh đến thời điểm nêu trên. Số chung không đổi.",
      "Rows by channel: whether a channel was open on the cut-off day also follows the lines officers had added to its life by the stated instant. The headline is the same.",
    ),
  },
  {
    since: "2026-11-26",
    change: bi(
      "Trang không thấy giá thì không còn được tính là mua được, kể cả khi trang ghi còn hàng. Các lần kiểm trước giữ nguyên.",
      "A page without a price in sight no longer counts as one to buy from, even where it says in stock. Earlier checks stay as they are.",
    ),
  },
);
const hundred = { threshold: 100, text: bi("100 %", "100 %") };

export const onlineProducts: Definition = {
  sheet: {
    ...common,
    ...ONLINE_RULES,
    id: "8b",
    title: bi("Sản phẩm OCOP kinh doanh trực tuyến", "OCOP products sold online"),
    filters: onlineFilters,
    unknowns: onlineUnknowns,
    source: ONLINE,
    limits: [
      bi(
        "Báo cáo năm 2022 nêu “cơ bản 100 %” mà không có tin đăng để kiểm tra; số ở đây chỉ tính điều đã thấy.",
        "The report of 2022 says “basically 100 %” without listings to check; this number counts only what was seen.",
      ),
    ],
    breakdowns: [...onlineBreakdowns],
  },
  readings: [
    onlineReading(CHANNEL_IDS, {
      id: "official",
      title: bi("Trên mọi kênh, kể cả cửa hàng này", "On any channel, this shop included"),
      counted: "product",
      numerator: bi(
        "Sản phẩm có ít nhất một tin đăng sống trên kênh bất kỳ",
        "Products with at least one live listing on any channel",
      ),
      denominator: goods,
      target: target2023(ONLINE, hundred),
    }),
    onlineReading(
      CHANNEL_IDS.filter((id) => id !== OWN_SHOP),
      {
        id: "without-own-shop",
        title: bi("Không tính cửa hàng này", "Without this shop"),
        counted: "product",
        numerator: bi(
          "Sản phẩm có ít nhất một tin đăng sống trên kênh khác",
          "Products with at least one live listing on another channel",
        ),
        denominator: goods,
        target: target2023(ONLINE, hundred),
      },
    ),
  ],
};

const POSTMART = withSuccessors("postmart");

export const onlineOnPostmart: Definition = {
  sheet: {
    ...common,
    ...ONLINE_RULES,
    id: "8c",
    title: bi("Sản phẩm từ 3 sao có trên Postmart/Buudien", "Products of three stars and up on Postmart/Buudien"),
    filters: onlineFilters,
    unknowns: onlineUnknowns,
    source: POSTMART_TARGET,
    limits: [
      bi(
        "Kế hoạch nêu tên Postmart.vn; sàn này đã đổi tên thành Buudien.vn nên tin đăng ở đó được tính tiếp.",
        "The plan names Postmart.vn, which was renamed Buudien.vn: listings there go on counting.",
      ),
    ],
    breakdowns: [...onlineBreakdowns],
  },
  readings: [
    onlineReading(POSTMART, {
      id: "official",
      title: bi("Trên Postmart/Buudien", "On Postmart/Buudien"),
      counted: "product",
      numerator: bi(
        "Sản phẩm có tin đăng sống trên Postmart hoặc sàn kế thừa",
        "Products with a live listing on Postmart or its successor",
      ),
      denominator: goods,
      target: target2023(POSTMART_TARGET, hundred),
    }),
    onlineReading([...POSTMART, OWN_SHOP], {
      id: "with-own-shop",
      title: bi("Trên Postmart/Buudien hoặc cửa hàng này", "On Postmart/Buudien or this shop"),
      counted: "product",
      numerator: bi(
        "Sản phẩm có tin đăng sống trên Postmart/Buudien hoặc cửa hàng này",
        "Products with a live listing on Postmart/Buudien or this shop",
      ),
      denominator: goods,
      target: null,
    }),
  ],
};
