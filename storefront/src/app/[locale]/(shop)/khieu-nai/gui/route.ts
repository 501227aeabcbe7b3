export { complaintRoute as POST } from "@/features/complaints/complaint-route";
