export { startConnectionRoute as POST } from "@/features/officer-channels/connect-routes";
