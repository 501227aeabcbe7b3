export { undoRoute as POST } from "@/features/officer-sending/routes";
