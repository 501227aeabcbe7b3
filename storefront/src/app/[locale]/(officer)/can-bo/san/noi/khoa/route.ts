export { keysConnectionRoute as POST } from "@/features/officer-channels/connect-routes";
