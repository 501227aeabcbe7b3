export { ProductPage as default, productMetadata as generateMetadata } from "@/features/officer-evidence/product-page";
