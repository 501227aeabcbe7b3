export { finishConnectionRoute as GET } from "@/features/officer-channels/connect-routes";
