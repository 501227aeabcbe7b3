export { detailsRoute as POST } from "@/features/checkout/details-route";
