export { endDeviceRoute as POST } from "@/features/producer-team/account-routes";
