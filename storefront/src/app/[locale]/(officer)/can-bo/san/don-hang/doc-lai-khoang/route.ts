export { replaySpanRoute as POST } from "@/features/officer-channel-orders/routes";
