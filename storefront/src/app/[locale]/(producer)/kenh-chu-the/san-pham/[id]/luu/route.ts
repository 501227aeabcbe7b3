export { saveTexts as POST } from "@/features/producer-products/text-route";
