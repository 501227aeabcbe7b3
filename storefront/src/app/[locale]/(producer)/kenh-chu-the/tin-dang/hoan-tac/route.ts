export { undoRoute as POST } from "@/features/producer-listings/undo-route";
