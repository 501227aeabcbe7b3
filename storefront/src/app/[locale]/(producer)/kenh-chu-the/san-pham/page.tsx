export {
  ProductListPage as default,
  productListMetadata as generateMetadata,
} from "@/features/producer-products/list-page";
