import type { ProductList } from "@contracts/catalogue";
import { shopGet } from "../../support/shop-routes";

/** The four pages with a speed bar. */
export async function barredPages(): Promise<{ name: string; path: string }[]> {
  const [product] = (await readList()).products;
  return [
    { name: "home", path: "/" },
    { name: "list", path: "/san-pham" },
    { name: "product", path: `/san-pham/${product?.handle}` },
    { name: "verify", path: "/xac-thuc" },
  ];
}

/** How many products the running shop holds: the bars are for 17,400. */
export async function countProducts(): Promise<number> {
  return (await readList()).page.total;
}

const readList = () => shopGet<ProductList>("/products?limit=1&sort=name");
