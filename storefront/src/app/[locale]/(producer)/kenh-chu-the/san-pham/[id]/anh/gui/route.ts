export { sendPicture as POST } from "@/features/producer-products/picture-routes";
