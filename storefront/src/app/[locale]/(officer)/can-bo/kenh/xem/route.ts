export { tryLineRoute as POST } from "@/features/officer-channel-life/form-routes";
