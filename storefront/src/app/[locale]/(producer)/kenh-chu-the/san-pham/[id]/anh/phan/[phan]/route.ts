export { askPieces as GET, takePiece as POST } from "@/features/producer-products/piece-routes";
