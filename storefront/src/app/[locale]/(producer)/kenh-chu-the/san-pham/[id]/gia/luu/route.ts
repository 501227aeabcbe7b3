export { saveOffer as POST } from "@/features/producer-products/offer-route";
