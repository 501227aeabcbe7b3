export { beginPieces as POST } from "@/features/producer-products/piece-routes";
