export { lookRoute as POST } from "@/features/officer-channel-orders/routes";
