export { OfferPage as default, offerMetadata as generateMetadata } from "@/features/producer-products/offer-page";
