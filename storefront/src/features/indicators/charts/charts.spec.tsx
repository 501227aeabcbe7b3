import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ShareBars } from "./share-bars";
import { TileGrid } from "./tile-grid";
import { TrendChart } from "./trend-chart";

const value = {
  numerator: 6,
  denominator: 10,
  unknown: { in_numerator: 3, in_denominator: 0 },
  not_applicable: 0,
  percent: 60,
  percent_range: { low: 60, high: 90 },
};
const percent = (number: number) => `${number} %`;

describe("the line over time", () => {
  const draw = (values: (number | null)[], high = 0) =>
    renderToStaticMarkup(
      <TrendChart
        id="t"
        points={values.map((one, index) => ({
          day: `2026-0${index + 1}-01`,
          value: one,
          low: one ?? 0,
          high: (one ?? 0) + high,
        }))}
        percent
        target={{ value: 100, label: "Mục tiêu 100 %" }}
        breaks={["2026-02-01"]}
        title="Xu hướng"
        description="Từ 10 % đến 30 %"
        format={percent}
        formatDay={(day) => day}
      />,
    );
  const count = (svg: string, tag: string) => svg.split(`<${tag} `).length - 1;

  it("is named and described for those who do not see it, and holds no style attribute the policy would refuse", () => {
    const svg = draw([10, 20, 30]);
    expect(svg).toContain('role="img" aria-labelledby="t-title t-text"');
    expect(svg).toContain('<title id="t-title">Xu hướng</title>');
    expect(svg).not.toContain("style=");
  });

  it("has a dot per value, and interrupts the line where there is none", () => {
    expect(count(draw([10, 20, 30]), "circle")).toBe(3);
    const whole = count(draw([10, 20, 30]), "line");
    expect(count(draw([10, null, 30]), "circle")).toBe(2);
    expect(whole - count(draw([10, null, 30]), "line")).toBe(2);
  });

  it("hatches what nobody knows, and writes the last value and the target beside the line", () => {
    expect(draw([10, 20, 30], 20)).toContain("url(#t-hatch)");
    expect(draw([10, 20, 30])).not.toContain('fill="url(#t-hatch)"');
    expect(draw([10, 20, 30])).toMatch(/>30 %<\/text>/);
    expect(draw([10, 20, 30])).toContain("Mục tiêu 100 %");
  });
});

describe("bars and tiles", () => {
  it("write every number beside its ground", () => {
    const rows = [{ key: "3", label: "3 sao", value, text: "60 %" }];
    const svg = renderToStaticMarkup(<ShareBars id="b" rows={rows} title="Theo sao" description="Như bảng" />);
    expect(svg).toContain("60 %");
    expect(svg).toContain('width="30%"');
  });

  it("say that a unit has no products, instead of a percent of nothing", () => {
    const tile = {
      key: "u",
      name: "Xã A",
      href: null,
      value: { ...value, denominator: 0, percent: null },
      percent: "–",
      spoken: "",
    };
    expect(renderToStaticMarkup(<TileGrid tiles={[tile]} nothing="không có sản phẩm" />)).toContain(
      "không có sản phẩm",
    );
  });
});
