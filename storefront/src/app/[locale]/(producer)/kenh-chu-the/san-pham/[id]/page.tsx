export { ProductPage as default, productMetadata as generateMetadata } from "@/features/producer-products/product-page";
