import { own, type Permission, producer } from "./permission";

const PRODUCT = "/producer/products/:id";

/** What a producer does with its own products. */
export const PRODUCER_PRODUCTS: readonly Permission[] = [
  producer("GET", "/producer/checklist", { scope: "own" }),
  producer("GET", "/producer/products", { scope: "own" }),
  producer("GET", "/producer/product-sheet", { scope: "own" }),
  producer("POST", "/producer/product-sheet", { scope: "own", act: "product.sheet" }),
  producer("GET", "/producer/product-sheet/:sheet", { scope: "own" }),
  producer("POST", "/producer/product-sheet/:sheet/apply", { scope: "own", act: "product.sheet" }),
  producer("GET", PRODUCT, { scope: own("product") }),
  producer("POST", `${PRODUCT}/draft`, { scope: own("product"), act: "product.draft" }),
  producer("POST", `${PRODUCT}/conflicts`, { scope: own("product"), act: "product.conflict" }),
  producer("POST", `${PRODUCT}/pictures`, { scope: own("product"), act: "product.picture" }),
  producer("POST", `${PRODUCT}/pictures/arrange`, { scope: own("product"), act: "product.arrange" }),
  producer("POST", `${PRODUCT}/uploads`, { scope: own("product"), act: "product.upload" }),
  producer("GET", `${PRODUCT}/uploads/:upload`, { scope: own("product") }),
  producer("POST", `${PRODUCT}/uploads/:upload`, { scope: own("product"), act: "product.upload" }),
  producer("POST", `${PRODUCT}/offer`, { scope: own("product"), act: "product.offer" }),
  producer("POST", `${PRODUCT}/submissions`, { scope: own("product"), act: "product.send" }),
  producer("POST", `${PRODUCT}/submissions/:submission/withdraw`, { scope: own("product"), act: "product.withdraw" }),
];
