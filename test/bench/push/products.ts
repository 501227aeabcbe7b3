import type { Product } from "../../../backend/integration-tests/sync/push/push";
import { generateRegister } from "../generate/register.mjs";
import { SEED } from "../shop/size";

/** What every marketplace takes as a title, in characters. */
const TITLE = { shortest: 25, longest: 90 };

/** Products named like the national register's. @param version of price and stock; another one changes both of nearly all */
export function registerProducts(count: number, version = 0): Product[] {
  return generateRegister(SEED, count).map(({ name, producer, stars, commune, province }, position) => ({
    id: `p${position}`,
    facts: {
      name: titleOf(name, producer),
      producer,
      story: `${name}, sản phẩm mẫu của ${producer}, ${[commune, province].filter(Boolean).join(", ")}.`,
      stars: Number(stars) || 3,
      pictures: ["https://anh.example.vn/mau.jpg"],
      offer: {
        sku: `SP-${String(position).padStart(6, "0")}`,
        price: 50_000 + 1_000 * ((position + version) % 50),
        available: 1 + ((position + 7 * version) % 20),
      },
      sample: true,
    },
  }));
}

function titleOf(name: string, producer: string): string {
  const title = name.length < TITLE.shortest ? `${name} của ${producer}` : name;
  return [...title].slice(0, TITLE.longest).join("").trim();
}
