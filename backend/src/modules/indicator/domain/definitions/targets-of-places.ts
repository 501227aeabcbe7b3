import { type Context, inScope } from "../context";
import { bi, type Definition, FIRST_VERSION, plan159, target2023 } from "../definition";
import type { Entity, Side } from "../entity";

const COUNTER = plan159("Phần III.2, chỉ tiêu (8)", "01 quầy giới thiệu và tiêu thụ sản phẩm OCOP / điểm du lịch lớn");
const SPACE = plan159("Phần III.2, chỉ tiêu (9)", "thí điểm vận hành Không gian làm việc chung");
const FORUM = plan159(
  "Phần III.2, chỉ tiêu (10)",
  "tham gia Diễn đàn hợp tác quốc tế mỗi làng/xã một sản phẩm được tổ chức ít nhất 01 lần/năm",
);

const common = { ...FIRST_VERSION, set: "plan_159", restricted: false } as const;
const reportedOnly = bi(
  "Chỉ tính điều đã được báo cáo; số 0 có thể là chưa báo cáo.",
  "Only what was reported is counted; 0 may mean not reported.",
);

function factEntity(id: string, unit: string | null, side: Side): Entity {
  return { id, side, about: { products: [], producer: null, unit } };
}

function counters(context: Context) {
  return context.facts("counter").filter(({ unit_id }) => inScope(context, unit_id));
}

export const counters8d: Definition = {
  sheet: {
    ...common,
    id: "8d",
    period: "day",
    title: bi("Quầy giới thiệu, tiêu thụ sản phẩm OCOP", "Counters that show and sell OCOP products"),
    unit: "count",
    filters: [bi("Quầy mở đến ngày chốt và chưa đóng", "Opened by the cut-off day and not closed")],
    unknowns: reportedOnly,
    source: COUNTER,
    limits: [
      bi(
        "Câu chữ hiểu được hai cách: một quầy, hoặc mỗi điểm du lịch lớn một quầy. Danh sách điểm lớn không có trong kế hoạch mà do cán bộ khai.",
        "The wording can mean one counter, or one per large site. The plan lists no large sites: officers report them.",
      ),
    ],
    breakdowns: ["unit"],
  },
  readings: [
    {
      measure: "count",
      classify: (context) => counters(context).map(({ id, unit_id }) => factEntity(id, unit_id, "numerator")),
      sheet: {
        id: "official",
        title: bi("a) Số quầy", "a) Number of counters"),
        counted: "counter",
        numerator: bi("Quầy đang mở", "Counters that are open"),
        denominator: null,
        target: target2023(COUNTER, { threshold: 1, text: bi("≥ 01 quầy", "≥ 1 counter") }),
      },
    },
    {
      measure: "share",
      classify: (context) => {
        const served = new Set(counters(context).map(({ content }) => content.site));
        return context
          .facts("large_site")
          .filter(({ unit_id }) => inScope(context, unit_id))
          .map(({ id, unit_id }) => factEntity(id, unit_id, served.has(id) ? "numerator" : "rest"));
      },
      sheet: {
        id: "per-site",
        title: bi("b) Điểm du lịch lớn có quầy", "b) Large sites with a counter"),
        counted: "site",
        numerator: bi("Điểm du lịch lớn có ít nhất một quầy", "Large sites with at least one counter"),
        denominator: bi("Điểm du lịch lớn được khai", "Large sites as reported"),
        target: target2023(COUNTER, { threshold: 100, text: bi("01 quầy mỗi điểm", "1 counter per site") }),
      },
    },
  ],
};

export const coWorkingSpace: Definition = {
  sheet: {
    ...common,
    id: "9",
    period: "day",
    title: bi("Không gian làm việc chung vận hành thí điểm", "Co-working space in pilot operation"),
    unit: "yes_no",
    filters: [bi("Đang vận hành vào ngày chốt, có văn bản", "Operating on the cut-off day, with a document")],
    unknowns: bi("Chưa có báo cáo là chưa rõ.", "Without a report it is unknown."),
    source: SPACE,
    limits: [bi("Chỉ tiêu chuyển tiếp từ năm 2022.", "Carried over from 2022.")],
    breakdowns: [],
  },
  readings: [
    {
      measure: "share",
      classify: (context) => {
        const spaces = context
          .facts("facility")
          .filter(
            ({ content, unit_id }) =>
              content.type === "co_working_space" && (unit_id === null || inScope(context, unit_id)),
          );
        const running = spaces.find(({ content }) => content.operating && content.document !== null);
        const any = running ?? spaces[0];
        if (any === undefined) return [factEntity("co-working-space", null, "unknown_numerator")];
        return [factEntity(any.id, any.unit_id, running ? "numerator" : "rest")];
      },
      sheet: {
        id: "official",
        title: bi("Đã vận hành", "In operation"),
        counted: "facility",
        numerator: bi("1 nếu đang vận hành", "1 if it operates"),
        denominator: bi("1", "1"),
        target: target2023(SPACE, { threshold: 100, text: bi("Có", "Yes") }),
      },
    },
  ],
};

const forums = (counts: (role: "joined" | "held") => boolean) => (context: Context) =>
  context
    .facts("event")
    .filter(({ content }) => content.type === "international_ocop_forum" && counts(content.role))
    .filter(({ content }) => content.held_on <= context.day && content.held_on.startsWith(`${context.year}-`))
    .map(({ id, unit_id }) => factEntity(id, unit_id, "numerator"));

export const internationalForum: Definition = {
  sheet: {
    ...common,
    id: "10",
    period: "year",
    title: bi("Diễn đàn hợp tác quốc tế mỗi làng/xã một sản phẩm", "International forum of one village, one product"),
    unit: "count",
    filters: [bi("Diễn đàn quốc tế trong năm, đến ngày chốt", "International forums of the year, by the cut-off day")],
    unknowns: reportedOnly,
    source: FORUM,
    limits: [
      bi(
        "Câu chữ hiểu được hai cách: tỉnh tham gia ít nhất một lần, hoặc diễn đàn được tổ chức ít nhất một lần mỗi năm.",
        "The wording can mean that the province joins at least once, or that the forum is held at least once a year.",
      ),
    ],
    breakdowns: [],
  },
  readings: [
    {
      measure: "count",
      classify: forums((role) => role === "joined"),
      sheet: {
        id: "official",
        title: bi("Số lần tỉnh tham gia", "Times the province joined"),
        counted: "event",
        numerator: bi("Lần tham gia trong năm", "Participations in the year"),
        denominator: null,
        target: target2023(FORUM, { threshold: 1, text: bi("≥ 01 lần", "≥ once") }),
      },
    },
    {
      measure: "count",
      classify: forums(() => true),
      sheet: {
        id: "held",
        title: bi("Số diễn đàn được tổ chức", "Forums held"),
        counted: "event",
        numerator: bi(
          "Diễn đàn trong năm, có hay không có tỉnh tham gia",
          "Forums of the year, whether or not the province joined",
        ),
        denominator: null,
        target: target2023(FORUM, { threshold: 1, text: bi("≥ 01 lần", "≥ once") }),
      },
    },
  ],
};
