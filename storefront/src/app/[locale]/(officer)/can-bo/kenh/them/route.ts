export { addLineRoute as POST } from "@/features/officer-channel-life/form-routes";
