export { replayRoute as POST } from "@/features/officer-sending/routes";
