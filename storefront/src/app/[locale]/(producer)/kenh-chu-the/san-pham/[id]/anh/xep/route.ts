export { arrangePicture as POST } from "@/features/producer-products/picture-routes";
